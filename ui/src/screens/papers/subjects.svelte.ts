// What a paper of the year may be about: a conference, somebody who is commended, a blank form.
import type { BlankFormView, CommendationView, ConferenceView, PaperKind } from '../../door/bindings';
import type { Door } from '../../door/call';
import type { Saver } from '../../shell/saver';

/** What was chosen; 0 for the newest, for all of them, or for none. */
interface Chosen {
  year: number;
  conference: number;
  commendation: number;
  form: number;
}

const KINDS: Record<string, string> = { certificate: 'certificate', 'praise-letter': 'praise', 'reminder-letter': 'reminder' };

export class Subjects {
  /** The newest first. */
  conferences = $state.raw<ConferenceView[]>([]);
  /** What of the year may be printed as a certificate or letter. */
  commendations = $state.raw<CommendationView[]>([]);
  forms = $state.raw<BlankFormView[]>([]);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door, saver: Saver) {
    this.#call = call;
    this.#saver = saver;
  }

  /** Reads what a kind of paper is about, and forgets a choice that is no longer there. */
  async find(kind: PaperKind | undefined, chosen: Chosen): Promise<void> {
    const about = kind?.about;
    try {
      if (about === 'conference') this.conferences = await this.#call('conferences', {});
      if (about === 'commendations' || about === 'form') this.forms = await this.#call('blank_forms', {});
      if (about === 'commendations') {
        const { commendations } = await this.#call('commendations', { year: chosen.year });
        this.commendations = commendations.filter((one) => one.kind === KINDS[kind?.name ?? ''] && one.state === 'chosen');
      }
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
    if (!this.conferences.some((one) => one.id === chosen.conference)) chosen.conference = 0;
    if (!this.commendations.some((one) => one.id === chosen.commendation)) chosen.commendation = 0;
    if (!this.forms.some((form) => form.id === chosen.form)) chosen.form = 0;
  }
}
