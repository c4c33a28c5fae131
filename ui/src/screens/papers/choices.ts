// What the clerk chose for the paper shown.
import type { Stage } from '../../door/bindings';

/** What the clerk chose for the paper shown. */
export interface PaperChoices {
  round: string;
  year: number;
  /** Empty for all units of the round. */
  unit: string;
  /** Empty for the stage that counts. */
  stage: Stage | '';
  /** What the book does not hold, by the names of the kind's fields. */
  fields: Record<string, string>;
  /** 0 for the commitments of all heads. */
  commitment: number;
  /** 0 for the last hearing of the round. */
  hearing: number;
  /** 0 for the newest conference. */
  conference: number;
  /** 0 for all commendations of the year. */
  commendation: number;
  /** 0 for whole certificates. */
  form: number;
  number: string;
  date: string;
  for_signing: boolean;
}
