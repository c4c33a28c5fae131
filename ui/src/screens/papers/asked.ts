// A paper with the choices made for it, as the program is asked for it.
import type { PaperAsked, PaperKind } from '../../door/bindings';
import type { PaperChoices } from './choices';

/** Only what the kind of paper is about is asked. */
export function askedOf(kind: PaperKind | undefined, paper: string, choices: PaperChoices): PaperAsked {
  const { round, unit, stage, year, commitment, hearing, conference, commendation, form, for_signing } = choices;
  const { number, date, fields } = choices;
  const common = { paper, number: number.trim(), date: date.trim(), for_signing: false };
  switch (kind?.about) {
    case 'heads': {
      // The form carries the date of the promise itself; number and date belong to letters and reports.
      const all = { ...common, number: '', date: '', year, for_signing };
      return commitment === 0 ? all : { ...all, commitment };
    }
    case 'year':
      return { ...common, year, ...((kind?.fields.length ?? 0) > 0 ? { fields } : {}) };
    case 'sets':
      return { ...common, number: '', fields };
    case 'unit':
      // A sheet has no number; its date is the day it is printed for.
      return { ...common, number: '', round, ...(unit === '' ? {} : { unit }), ...((kind?.fields.length ?? 0) > 0 ? { fields } : {}) };
    case 'hearing':
      return { ...common, round, ...(hearing === 0 ? {} : { hearing }) };
    case 'commendations': {
      const one = commendation === 0 ? {} : { commendation };
      const on = form === 0 || paper !== 'certificate' ? {} : { form };
      return { ...common, year, ...one, ...on, ...((kind.fields.length ?? 0) > 0 ? { fields } : {}) };
    }
    case 'nothing':
      return { ...common, number: '' };
    case 'form':
      return form === 0 ? common : { ...common, form };
    case 'conference':
      return conference === 0 ? common : { ...common, conference };
    case 'stage':
      return { ...common, number: '', round, ...(stage === '' ? {} : { stage }) };
    default:
      return { ...common, round, ...((kind?.fields.length ?? 0) > 0 ? { fields } : {}) };
  }
}
