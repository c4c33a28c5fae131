// Generated from the register of commands; `UPDATE_EXPECT=1 cargo test -p tests bindings` writes it anew.

export type FailureDetail = { field?: string; problems?: Problem[]; [key: string]: unknown } | null;

export type Above100 = "cap" | "refuse";

export type AcceptEqual = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The stage of the reviewer. */
  stage: Stage;
};

export type AddEvidence = {
  /** Picked files. */
  files: Array<string>;
  /** A folder, of which every document is taken. */
  folder?: string;
  /** Pasted or dropped files. */
  contents: Array<PastedFile>;
  /** The criterion they prove, when that is known already. */
  proves?: Place;
};

export type AddNode = {
  /** Code of the set. */
  criteria: string;
  /** The node beside which it comes; absent for the end of the set. */
  beside?: number;
  /** Behind it, or inside it. */
  place: NewPlace;
};

export type AddedEvidence = {
  /** New documents. */
  added: Array<number>;
  /** Documents that were there already, by their bytes. */
  known: Array<number>;
  /** Files that were not taken in, each with its reason. */
  refused: Array<string>;
  /** The documents that came or were there already, as they stand now. */
  documents: Array<DocumentView>;
};

export type AgendaItem = {
  /** "07 giờ 30 - 08 giờ 00". */
  time: string;
  /** What happens. */
  item: string;
  /** Who does it. */
  presenter: string;
};

export type AgendaLine = {
  /** The unit. */
  unit: number;
  /** Its name. */
  unit_name: string;
  /** The stage whose ruling stands there; absent when there is none. */
  reviewed_at: Stage | null;
  /** What the hearing decided; absent while it has not. */
  decision: HearingDecision | null;
  /** The criterion. */
  node: number;
  /** Its code. */
  code: string;
  /** What is assessed. */
  title: string;
  /** Its maximum; absent where none is printed. */
  max: Points | null;
  /** What the unit claims: "1,5", "KAD", "KPS"; empty when nothing. */
  own: string;
  /** What the reviewer gave; empty without a ruling. */
  ruled: string;
  /** The reviewer's points less the unit's own. */
  difference: Points | null;
  /** The size of the difference in per cent of the maximum: "25,00". */
  share: string | null;
  /** On what the claim rests. */
  claim: ClaimView;
  /** Why the reviewer gave what is given. */
  ruling: RulingView;
  /** How it stands by the last remark; absent when nobody said anything. */
  stands: RemarkKind | null;
  /** Other points than claimed. */
  differs: boolean;
  /** May still change the total. */
  open: boolean;
  /** The unit explained after it was asked, and nobody has ruled since. */
  answered: boolean;
  /** A document counts for it. */
  proved: boolean;
};

export type AmendmentView = {
  /** The day, dd/mm/yyyy. */
  day: string;
  /** Why. */
  reason: string;
  /** What changed, one line each. */
  changes: Array<string>;
};

export type ApplyRule = {
  /** "Cách tính điểm" as the decision words it. */
  wording: string;
  /** The maximum of the leaf. */
  max: Points;
  /** The figure as typed. */
  figure: string;
};

export type AreaHead = {
  /** Its code. */
  code: string;
  /** Its title. */
  title: string;
  /** Its maximum. */
  max: Points | null;
};

export type AreaView = {
  /** Its code. */
  code: string;
  /** Its title. */
  title: string;
};

export type Assign = {
  /** Code of the round. */
  round: string;
  /** The nodes: areas, criteria or leaves. */
  nodes: Array<number>;
  /** The department that leads; empty takes the assignment away. */
  lead: string;
  /** The departments that co-operate. */
  cooperating: Array<string>;
  /** Its own deadline, dd/mm/yyyy; empty for that of the round. */
  deadline: string;
  /** The official of the department who answers for it. */
  official: string;
};

export type AssignedNode = {
  /** The node. */
  node: number;
  /** Its code; empty for the root. */
  code: string;
  /** What is assessed. */
  title: string;
  /** 0 for the root, 1 for areas. */
  level: number;
  /** True when nothing stands below. */
  is_leaf: boolean;
  /** Who leads in the end. */
  lead: string;
  /** Who co-operates. */
  cooperating: Array<string>;
  /** Its own deadline, dd/mm/yyyy or empty. */
  deadline: string;
  /** The official who answers for it; empty when none is named. */
  official: string;
  /** "here", "above" or "set": where that was said. */
  said: string;
  /** True when the working clerk's department leads. */
  mine: boolean;
};

export type Attendance = "present" | "absent";

export type AttendeeFields = {
  /** Only members of the council itself vote. */
  body: CouncilBody;
  /** What the person is there. */
  role: CouncilRole;
  /** Full name. */
  name: string;
  /** What the person is in the office. */
  office_title: string;
  /** Came or not. */
  attendance: Attendance;
};

export type BackupView = {
  /** Its file. */
  path: string;
  /** The name of its file. */
  name: string;
  /** When it was made. */
  made_at: string;
  /** Why it was made, in words. */
  why: string;
  /** Its size in words. */
  size: string;
  /** The newest step of the journal in it. */
  sequence: number;
  /** What is wrong with it; absent when it was opened and found sound. */
  fault: string | null;
  /** True when it lies in the second place. */
  second: boolean;
};

export type BackupsView = {
  /** Newest first. */
  backups: Array<BackupView>;
  /** The second place; absent when none was chosen. */
  second_place: SecondPlaceView | null;
};

export type Band = {
  /** Lower end in per cent; `None` has no lower end. */
  from: Points | null;
  /** True when the lower end belongs to the band ("từ"), false for "trên". */
  from_in: boolean;
  /** Upper end in per cent; `None` has no upper end ("trở lên"). */
  to: Points | null;
  /** True when the upper end belongs to the band ("đến"), false for "đến dưới". */
  to_in: boolean;
  /** What the band gives. */
  points: Points;
  /** Where the band gives a part of the share instead: "tỷ lệ % × điểm tối đa / 95%". */
  share?: BandShare;
};

export type BandRule = {
  /** The bands, in any order. */
  bands: Array<Band>;
  /** What more than 100 % means; an open upper end takes it, `None` leaves it to the figure. */
  above_100: Above100 | null;
};

export type BandShare = {
  /** The points that the share multiplies. */
  of: Points;
  /** The per cent at which they would be reached. */
  at: Points;
};

export type Better = "up" | "down";

export type BlankFormView = {
  /** Its identity. */
  id: number;
  /** What the office calls it. */
  name: string;
  /** From the left edge of the sheet to its right one. */
  sheet_width: string;
  /** From the top of the sheet to its foot. */
  sheet_height: string;
  /** How far everything is moved to the right. */
  shift_right: string;
  /** How far everything is moved down. */
  shift_down: string;
  /** Where the lines stand. */
  places: Array<FormPlaceView>;
};

export type BookView = {
  /** Always true: a book that could not be opened answers with its failure instead. */
  open: boolean;
  /** False before the first set-up. */
  set_up: boolean;
  /** True for the sample office. */
  sample: boolean;
  /** True where the sample stands in front of the office's own book; the shell says so. */
  sample_can_be_left: boolean;
  /** Why nothing can be changed; absent when it can. */
  read_only: string | null;
  /** True when a backup can take the place of what is shown: a book whose journal is broken, or a copy that is only looked at. The way there is the recovery screen. */
  restorable: boolean;
  /** The issuing agency of today. */
  office: string;
  /** Who keeps the book. */
  clerk: string;
  /** The department of the clerk who works now; empty when not said. */
  department: string;
  /** How many clerks use the program. */
  clerks: number;
  /** True while the screen waits for the clerk's password. */
  locked: boolean;
  /** Text size in per cent. */
  text_size: number;
  /** The high-contrast theme. */
  high_contrast: boolean;
  /** Time of the last committed change, "10:42:07" or with its date. */
  saved_at: string | null;
  /** The step that undo would take back. */
  undo: string | null;
  /** The step that redo would bring back. */
  redo: string | null;
  /** Time of the last verified backup. */
  last_backup: string | null;
  /** What somebody should look after: a clock, a disk, a backup; one sentence each. */
  cares: Array<Care>;
  /** The folder of the book. */
  folder: string;
};

export type BuiltSet = {
  /** The set as it stands. */
  view: CriteriaTreeView;
  /** The node of the step; absent when it is gone. */
  node: number | null;
};

export type CandidateLine = {
  /** The criterion. */
  node: number;
  /** Its code. */
  code: string;
  /** What is assessed. */
  title: string;
  /** The points lost. */
  lost: Points;
  /** What is to be done, as noted in the ledger. */
  remedy: string;
  /** True when a target of that year names the criterion already. */
  promised: boolean;
};

export type CandidateUnit = {
  /** The unit. */
  unit: number;
  /** Its name. */
  unit_name: string;
  /** Who heads it. */
  head_name: string;
  /** The commitment of that year that is there already. */
  commitment: number | null;
  /** Why nothing can be added; empty when it can. */
  refused: string;
  /** The lines, most points first. */
  lines: Array<CandidateLine>;
};

export type CandidateView = {
  /** What is proposed. */
  kind: CommendationKind;
  /** A collective or an individual. */
  honoree: Honoree;
  /** The name. */
  name: string;
  /** Title and unit of an individual. */
  title: string;
  /** Why. */
  grounds: string;
  /** True when it stands on the list of the year already. */
  listed: boolean;
};

export type CandidatesOf = {
  /** Code of the round. */
  round: string;
};

export type Care = {
  /** Stable name for programs. */
  code: string;
  /** A Vietnamese sentence. */
  says: string;
};

export type CarriedOver = {
  /** Code of the later round. */
  round: string;
  /** Results that became claims. */
  scores: number;
  /** Documents linked. */
  documents: number;
  /** All of it as a sentence. */
  says: string;
};

export type CarryBetween = {
  /** Code of the earlier round. */
  from: string;
  /** Code of the later round. */
  into: string;
};

export type CarryLineView = {
  /** The criterion in the earlier set. */
  node: number;
  /** Its code there. */
  code: string;
  /** What is assessed. */
  title: string;
  /** Its code in the later set; empty when it is gone. */
  new_code: string;
  /** It stands under another code. */
  moved: boolean;
  /** Units whose result may be carried. */
  scores: number;
  /** Documents that may be carried. */
  documents: number;
  /** Why results are not carried; null when they may be. */
  results_stay: Hindrance | null;
  /** The same in words; empty when they may be. */
  results_say: string;
  /** Why evidence is not carried; null when it may be. */
  evidence_stays: Hindrance | null;
  /** The same in words; empty when it may be. */
  evidence_says: string;
};

export type CarryOver = {
  /** Code of the earlier round. */
  from: string;
  /** Code of the later round. */
  into: string;
  /** Criteria of the earlier set whose results are carried. */
  results: Array<number>;
  /** Criteria of the earlier set whose evidence is carried. */
  evidence: Array<number>;
};

export type CarryPlan = {
  /** Code of the earlier round. */
  from: string;
  /** The stage of the earlier round whose results are carried; they become claims. */
  stage: Stage;
  /** Every criterion of the earlier set, in its order. */
  lines: Array<CarryLineView>;
  /** Results that may be carried. */
  scores: number;
  /** Documents at criteria that may be carried. */
  documents: number;
};

export type Cause = "no_evidence" | "late" | "wrong_rule" | "not_achieved" | "wrong_figure" | "other";

export type CauseName = {
  /** Its name in commands. */
  cause: Cause;
  /** What screens call it. */
  title: string;
};

export type CellOfBlock = {
  /** The unit. */
  unit: number;
  /** The node. */
  node: number;
  /** As pasted. */
  text: string;
};

export type CellOfTable = {
  /** The unit; absent for all together. */
  unit?: number;
  /** The field; empty for all together. */
  field: string;
  /** The period as it is called: "Tháng 3/2021". */
  period: string;
  /** As typed; empty takes the value out. */
  text: string;
};

export type ChangeHead = {
  /** The commitment. */
  id: number;
  /** The first day, dd/mm/yyyy. */
  from: string;
  /** The head's name. */
  name: string;
  /** The head's office title. */
  title: string;
};

export type ChangeLine = {
  /** The kind of thing. */
  noun: string;
  /** Which one, in words. */
  subject: string;
  /** The field, in words. */
  field: string;
  /** What it was; empty when there was nothing. */
  old: string;
  /** What it is; empty when there is nothing any more. */
  new: string;
  /** Why, where a reason was given with the change. */
  why: string;
  /** Code of the round it belongs to. */
  round: string | null;
  /** The unit it belongs to. */
  unit: number | null;
  /** The line of the sheet it belongs to. */
  node: number | null;
  /** The stage of the sheet it belongs to. */
  stage: Stage | null;
};

export type ChangePreferences = {
  /** Per cent: 100, 125, 150 or 200. */
  text_size: number;
  /** The high-contrast theme. */
  high_contrast: boolean;
};

export type Channel = "self" | "survey" | "external" | "council" | "bonus" | "penalty";

export type CheckView = {
  /** True when nothing is wrong. */
  sound: boolean;
  /** Entries in the journal. */
  entries: number;
  /** Findings, one sentence each. */
  findings: Array<string>;
};

export type ClaimView = {
  /** The declared figure, as typed. */
  figure: string;
  /** The working of the rule. */
  working: string;
  /** The last explanation, or the remark beside the score. */
  explanation: string;
  /** Who entered it. */
  author: string;
  /** The documents. */
  links: Array<LinkView>;
  /** What is still wanting. */
  wants: Array<WantView>;
};

export type ClerkView = {
  /** Its identity. */
  id: number;
  /** Full name. */
  name: string;
  /** The department. */
  department: string;
  /** True when a password is asked for. */
  has_password: boolean;
  /** True for the one who works now. */
  working: boolean;
};

export type CloseHearing = {
  /** The hearing. */
  id: number;
  /** The day it ends, dd/mm/yyyy; empty for today. */
  day: string;
  /** The time it ends, hh:mm; empty means this moment. */
  time: string;
  /** What the chair concludes. */
  conclusions: string;
};

export type CommendationKind = "certificate" | "praise" | "reminder";

export type CommendationState = "proposed" | "chosen" | "declined";

export type CommendationView = {
  /** Its identity. */
  id: number;
  /** The year for which. */
  year: number;
  /** What it is. */
  kind: CommendationKind;
  /** A collective or an individual. */
  honoree: Honoree;
  /** The unit; 0 for none. */
  unit: number;
  /** The name. */
  name: string;
  /** Title and unit of an individual. */
  title: string;
  /** Why it is proposed. */
  grounds: string;
  /** What is printed. */
  achievement: string;
  /** How far it has come. */
  state: CommendationState;
  /** Why the council chose or did not choose. */
  reason: string;
  /** Number and symbol of the decision or letter. */
  decision: string;
  /** Its day, dd/mm/yyyy. */
  decided: string;
  /** The number in the register of certificates. */
  register_no: number | null;
  /** By when to answer, dd/mm/yyyy. */
  deadline: string;
};

export type CommendationsOf = {
  /** The year for which. */
  year: number;
};

export type CommendationsView = {
  /** The year. */
  year: number;
  /** Certificates by register number first, then letters; within them as they were entered. */
  commendations: Array<CommendationView>;
  /** How many collectives are proposed. */
  collectives: number;
  /** How many individuals are proposed. */
  individuals: number;
  /** The lowest index with which a unit is proposed; empty for any. */
  index_from: string;
  /** The index below which a reminder is proposed; empty for never. */
  remind_below: string;
  /** How many were chosen for a certificate and have no decision yet. */
  undecided: number;
};

export type CommitmentPhase = "draft" | "printed" | "signed" | "closed";

export type CommitmentView = {
  /** Its identity. */
  id: number;
  /** The year promised for. */
  year: number;
  /** The unit in the register. */
  unit: number | null;
  /** The unit's name. */
  unit_name: string;
  /** The head's name. */
  head_name: string;
  /** The head's office title. */
  head_title: string;
  /** How far it has come. */
  state: CommitmentPhase;
  /** The day on the form, dd/mm/yyyy or empty. */
  date: string;
  /** What is promised; values with a comma. */
  targets: Array<TargetFields>;
  /** What will be done. */
  tasks: Array<TaskFields>;
  /** To whom it is promised; empty follows the letterhead. */
  receiver: string;
  /** The name of that person; empty follows the signer of the office. */
  receiver_name: string;
  /** The day of signing, dd/mm/yyyy or empty. */
  signed_day: string;
  /** The place of signing. */
  signed_place: string;
  /** The scan of the signed form in the register of documents. */
  scan: number | null;
  /** The day on which it was closed, dd/mm/yyyy or empty. */
  closed: string;
  /** What was changed after the signing. */
  amendments: Array<AmendmentView>;
  /** Who took over the unit and the promise. */
  later_heads: Array<LaterHeadView>;
};

export type CommitmentsFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
  /** The year promised for. */
  year: number;
};

export type CommitmentsImport = {
  /** Targets in the sheet. */
  targets: number;
  /** Heads who had no commitment for the year. */
  heads_added: number;
  /** Targets that were not there. */
  added: number;
  /** Targets that say something else than before. */
  changed: Array<TargetChange>;
  /** Targets that say what stands there already. */
  same: number;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
};

export type CompareSets = {
  /** Code of the earlier set. */
  old: string;
  /** Code of the later set. */
  new: string;
};

export type CompareSheet = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The stage of the reviewer. */
  stage: Stage;
};

export type ComparedLineView = {
  /** The criterion. */
  node: number;
  /** Its code. */
  code: string;
  /** What is assessed. */
  title: string;
  /** Its maximum; absent where none is printed. */
  max: Points | null;
  /** What the unit claims: "1,5", "KAD", "KPS"; empty when nothing. */
  own: string;
  /** What the reviewer gave; empty without a ruling. */
  ruled: string;
  /** The reviewer's points less the unit's own. */
  difference: Points | null;
  /** The size of the difference in per cent of the maximum: "25,00". */
  share: string | null;
  /** On what the claim rests. */
  claim: ClaimView;
  /** Why the reviewer gave what is given. */
  ruling: RulingView;
  /** How it stands by the last remark; absent when nobody said anything. */
  stands: RemarkKind | null;
  /** Other points than claimed. */
  differs: boolean;
  /** May still change the total. */
  open: boolean;
  /** The unit explained after it was asked, and nobody has ruled since. */
  answered: boolean;
  /** A document counts for it. */
  proved: boolean;
};

export type ComparedNode = {
  /** In the earlier set; absent for what is new. */
  old: ComparedSide | null;
  /** In the later set; absent for what is gone. */
  new: ComparedSide | null;
  /** 1 for areas. */
  level: number;
  /** Title or wording changed. */
  text: boolean;
  /** The maximum changed. */
  max: boolean;
  /** The code changed. */
  moved: boolean;
  /** Who scores it, or its rule, changed. */
  rule: boolean;
  /** The title, word by word. */
  title: Array<ComparedWords>;
  /** The wording, word by word; empty where there is none. */
  wording: Array<ComparedWords>;
};

export type ComparedSide = {
  /** Its code. */
  code: string;
  /** Its maximum. */
  max: Points | null;
  /** Where its points come from. */
  channel: Channel;
};

export type ComparedWords = {
  /** The words. */
  words: string;
  /** In both texts, or in one of them. */
  side: StretchSide;
};

export type ComparisonCounts = {
  /** Nothing about them changed. */
  same: number;
  /** Title or wording changed. */
  text: number;
  /** The maximum changed. */
  max: number;
  /** The code changed. */
  moved: number;
  /** Only in the later set. */
  new: number;
  /** Only in the earlier set. */
  gone: number;
};

export type ComparisonView = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** Its name. */
  unit_name: string;
  /** The stage of the reviewer. */
  stage: Stage;
  /** The criteria. */
  lines: Array<ComparedLineView>;
  /** What the sheet comes to. */
  outlook: OutlookView;
};

export type Component = {
  /** What stands for it in a figure: "a". */
  mark: string;
  /** What is measured. */
  label: string;
  /** What it gives in full. */
  weight: Points;
  /** How the share counts. */
  share: RatioRule;
};

export type ComponentsRule = {
  /** The components in order. */
  components: Array<Component>;
};

export type ConclusionFields = {
  /** What is to be done. */
  text: string;
  /** The body that does it. */
  owner: string;
  /** By when, dd/mm/yyyy. */
  deadline: string;
  /** The day on which it was done. */
  done: string;
  /** What came of it. */
  result: string;
};

export type ConclusionView = {
  /** What is to be done. */
  text: string;
  /** The body that does it. */
  owner: string;
  /** By when, dd/mm/yyyy. */
  deadline: string;
  /** The day on which it was done. */
  done: string;
  /** What came of it. */
  result: string;
  /** How it stands. */
  state: TaskState;
};

export type ConditionFields = {
  /** The label of the worst grade it guards. */
  grade: string;
  /** Code of the area or criterion. */
  node: string;
  /** The least that is enough, itself included. */
  at_least: string;
  /** What the bound counts. */
  measure: ConditionMeasure;
};

export type ConditionMeasure = "percent" | "points";

export type ConditionResult = {
  /** The worst grade it guards. */
  grade: string;
  /** Code of the node. */
  node: string;
  /** Met, missed, or not decided. */
  verdict: Verdict;
  /** What the node reached; `None` while nothing is known. */
  reached: Points | null;
  /** Its applicable maximum; `None` when not printed. */
  applicable_max: Points | null;
  /** Points missing in the node; 0 unless the condition is missed. */
  missing: Points;
  /** How it came out, as a Vietnamese clause without its stop. */
  says: string;
};

export type ConferenceView = {
  /** Its identity. */
  id: number;
  /** The year it looks back on. */
  year: number;
  /** In full. */
  name: string;
  /** The day, dd/mm/yyyy. */
  day: string;
  /** "07:30"; empty while not fixed. */
  begins: string;
  /** Where. */
  place: string;
  /** Who presides. */
  chair: string;
  /** What it is about. */
  content: string;
  /** What guests are asked to prepare. */
  preparation: string;
  /** Whom to ask. */
  contact: string;
  /** Places connected from afar. */
  points: Array<string>;
  /** The programme. */
  agenda: Array<AgendaItem>;
  /** Who is invited. */
  guests: Array<Guest>;
  /** How many came. */
  present: number;
  /** Papers read. */
  talks: Array<Talk>;
  /** The discussion. */
  discussion: Array<Statement>;
  /** The conclusions. */
  conclusions: Array<ConclusionView>;
};

export type ConfirmRule = {
  /** Code of the set. */
  criteria: string;
  /** Code of the leaf. */
  code: string;
};

export type CopiedCommitments = {
  /** The year promised for. */
  year: number;
  /** How many drafts were made. */
  added: number;
  /** Who was passed over, and why. */
  skipped: Array<string>;
};

export type CopyCommitments = {
  /** The year to copy. */
  from: number;
  /** The year to promise for. */
  to: number;
};

export type CouncilBody = "council" | "support_team";

export type CouncilRole = "chair" | "deputy" | "secretary" | "member";

export type CouncilView = {
  /** Its identity. */
  id: number;
  /** The year it assesses. */
  year: number;
  /** Its name. */
  name: string;
  /** Number and symbol of the decision. */
  decision: string;
  /** The day of the decision, dd/mm/yyyy or empty. */
  decided_on: string;
  /** Who decided. */
  issuer: string;
  /** Members and support team, in the order of the decision. */
  members: Array<MemberFields>;
  /** What is not said yet. */
  problems: Array<Problem>;
};

export type CountLevel = {
  /** The least count. */
  from: number;
  /** The greatest count; `None` for "trở lên". */
  to: number | null;
  /** What the level gives. */
  points: Points;
  /** The level as the decision words it; may stand for the count. */
  label: string;
};

export type CountRule = {
  /** The levels, in any order. */
  levels: Array<CountLevel>;
};

export type Counted = "forms" | "answers";

export type Counting = "level" | "cumulative";

export type CreateSet = {
  /** Its code. */
  code: string;
  /** Its title. */
  title: string;
  /** Code of the set that it is a copy of; absent for an empty one. */
  copy_of?: string;
};

export type CriteriaFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
  /** Code of the set. */
  code: string;
  /** Title of the set. */
  title: string;
  /** The decision that issued it. */
  basis: string;
  /** Decimals with which it prints; absent for two. */
  decimals?: number;
};

export type CriteriaImport = {
  /** The nodes as they would stand. */
  nodes: Array<NodeView>;
  /** The total maximum, when known. */
  total: Points | null;
  /** Departments that become known. */
  lead_units: Array<string>;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
};

export type CriteriaSetView = {
  /** Its code. */
  code: string;
  /** Its title. */
  title: string;
  /** The decision that issued it, cited in full. */
  legal_basis: string;
  /** The parts of that decision. */
  decision?: DecisionView;
  /** True once another issued set replaces it. */
  superseded?: boolean;
  /** The total maximum that the decision states; absent where it is only the sum of the areas. */
  stated_max?: Points;
  /** What the areas add up to, where that is not the stated total. */
  parts_max?: Points;
  /** Decimals with which it prints. */
  decimals: number;
  /** Draft or issued. */
  state: SetState;
  /** How totals become grades. */
  grades: GradeScheme | null;
  /** What happens to units with equal results. */
  ties: TiePolicy;
  /** The same as a sentence. */
  ties_say: string;
  /** True ranks and grades on the exact index, false on the printed one. */
  rank_on_exact: boolean;
  /** The total maximum, when known. */
  max: Points | null;
  /** How many leaves. */
  leaves: number;
  /** How far the rules of the leaves have come. */
  rules: RuleCounts;
};

export type CriteriaTreeView = {
  /** The set. */
  set: CriteriaSetView;
  /** The nodes in order, without the root. */
  nodes: Array<NodeView>;
  /** What stops the set from being issued, and what to look at. */
  problems: Array<Problem>;
};

export type Decide = {
  /** The hearing. */
  hearing: number;
  /** The unit. */
  unit: number;
  /** The criterion. */
  node: number;
  /** What the council gives, as typed: "1,5", "KAD", "KPS". */
  text: string;
  /** What was said about it. */
  opinions: string;
  /** Why; needed where it is not what the unit claims. */
  reason: string;
  /** How it was taken. */
  vote: Vote;
};

export type DecideCommendations = {
  /** The year. */
  year: number;
  /** Number and symbol of the decision. */
  decision: string;
  /** Its day, dd/mm/yyyy. */
  decided: string;
};

export type DecisionView = {
  /** Number and symbol. */
  number: string;
  /** The day it was signed, dd/mm/yyyy; empty when not known. */
  signed_on: string;
  /** Who issued it. */
  issuer: string;
  /** The day from which it holds, dd/mm/yyyy; empty when not known. */
  effective_from: string;
  /** Code of the set that it replaces; empty when there is none. */
  replaces: string;
};

export type DeductRule = {
  /** Points that one case costs. */
  each: Points;
  /** The most that all cases cost; `None` for everything. */
  cap: Points | null;
  /** What is given without any case; `None` for the maximum of the leaf. */
  start: Points | null;
};

export type DepartmentShare = {
  /** Its name; empty for what nobody leads on. */
  department: string;
  /** Leaves it leads on. */
  leaves: number;
  /** The sum of their maxima. */
  points: Points;
};

export type DifferenceKind = "parts" | "maxima" | "published" | "prose";

export type DifferenceView = {
  /** Its key, the same as long as it stands at the same place. */
  key: string;
  /** What was compared. */
  kind: DifferenceKind;
  /** What happened, with both figures and their difference. */
  sentence: string;
  /** Code of the round; empty for a paper without one. */
  round: string;
  /** The unit; null where it is about the set or the paper. */
  unit: number | null;
  /** The criterion; null where it is about a whole result. */
  node: number | null;
  /** The stage. */
  stage: Stage | null;
  /** What is stated, printed or published. */
  said: Points;
  /** What the book works out; null where nothing stands against it. */
  worked_out: Points | null;
  /** Said minus worked out. */
  difference: Points | null;
  /** The reason; empty while there is none. */
  reason: string;
  /** Who wrote it; empty for a remark on the stated points. */
  who: string;
  /** When: "07/04/2021 lúc 08:00"; empty as above. */
  at: string;
};

export type Direction = "≥" | "≤" | "=";

export type DocumentNumberView = {
  /** Its identity. */
  id: number;
  /** "05/BC-UBND". */
  printed: string;
  /** The year in which it was given. */
  year: number;
  /** The date of the document, dd/mm/yyyy. */
  date: string;
  /** What the document is about. */
  subject: string;
};

export type DocumentView = {
  /** Its identity. */
  id: number;
  /** How it is named in a line. */
  title: string;
  /** What kind of document. */
  kind: string;
  /** Number and symbol. */
  number: string;
  /** The day on it, dd/mm/yyyy or empty. */
  day: string;
  /** Who issued it. */
  issuer: string;
  /** What it is about. */
  subject: string;
  /** The name under which it came. */
  file_name: string;
  /** What the file is. */
  format: FileFormat;
  /** Its size in bytes. */
  bytes: number;
  /** The document it takes the place of. */
  revises: number | null;
  /** The document that took its place. */
  revised_by: number | null;
  /** Who brought it in, and when. */
  author: string;
  /** What it proves, in all rounds. */
  uses: Array<UseView>;
  /** False where the file is not in the store room, or has another length. */
  file_there: boolean;
};

export type DraftView = {
  /** Where, in the window's own words. */
  place: string;
  /** What a person calls that place. */
  label: string;
  /** The text. */
  text: string;
  /** When it was typed last: "10:42:07", with its day when that is not today. */
  at: string;
};

export type DraftsView = {
  /** The place as the window named it; absent at the first start. */
  stopped: string | null;
  /** The texts, the newest first. */
  drafts: Array<DraftView>;
};

export type EarlierResultView = {
  /** The year. */
  year: number;
  /** Earned points, or points as published. */
  earned: Points | null;
  /** Out of how many; null when not said. */
  applicable_max: Points | null;
  /** Index as printed; null when not said. */
  index_printed: string | null;
  /** Rank. */
  rank: number | null;
  /** Out of how many. */
  of: number | null;
  /** Grade; empty when there is none. */
  grade: string;
  /** Where it is known from. */
  source: string;
};

export type EnterProgress = {
  /** The commitment. */
  commitment: number;
  /** The day on which it was so, dd/mm/yyyy. */
  day: string;
  /** One entry for each target or task that is told of. */
  entries: Array<ProgressFields>;
};

export type EntryDifference = {
  /** The node. */
  node: number;
  /** Its code; empty for the total. */
  code: string;
  /** What is assessed. */
  title: string;
  /** Its maximum, when printed. */
  max: Points | null;
  /** The first entry, as shown; empty for not scored. */
  first: string;
  /** The second. */
  second: string;
};

export type EntryView = {
  /** Its identity; 0 for a value taken from an indicator. */
  id: number;
  /** The day on which it was so, dd/mm/yyyy. */
  day: string;
  /** The month of that day. */
  month: number;
  /** The value of a target. */
  value: Points | null;
  /** True for a task that is done. */
  done: boolean;
  /** More about it. */
  note: string;
  /** The document that proves it. */
  evidence: number | null;
  /** How that document is named. */
  evidence_title: string;
  /** Who entered it. */
  author: string;
  /** The day on which it was entered, dd/mm/yyyy. */
  at: string;
  /** True when it is a value of the target's indicator, not typed here. */
  taken: boolean;
  /** True when it was measured or mended after the commitment was closed, and so counts for nothing. */
  later: boolean;
  /** True when a later entry of the same day counts instead. */
  replaced: boolean;
};

export type EqualCount = {
  /** The stage. */
  stage: Stage;
  /** How many. */
  count: number;
};

export type EvidencePage = {
  /** The document. */
  evidence: number;
  /** The page that is shown, counted from 1. */
  page: number;
  /** How many the document has. */
  pages: number;
  /** The picture as a data address. */
  picture: string;
  /** Its width in pixels. */
  width: number;
  /** Its height in pixels. */
  height: number;
  /** True when the mark names a page that the document does not have; its last one is shown. */
  beyond: boolean;
};

export type EvidencePageOf = {
  /** The document. */
  evidence: number;
  /** The page, counted from 1; absent for the one the mark names, else the first. */
  page?: number;
  /** Where the claim is proved, as written: "trang 3, mục II". */
  mark: string;
};

export type EvidenceRuleView = {
  /** Kinds of documents. */
  kinds: Array<string>;
  /** True when documents must be issued inside the period. */
  inside_period: boolean;
  /** "31/01", or empty. */
  before: string;
  /** What happens when it is not met. */
  consequence: string;
};

export type EvidenceState = "draft" | "submitted" | "accepted" | "rejected" | "supplement_asked";

export type ExampleView = {
  /** Its name in the library. */
  code: string;
  /** Under which heading it stands. */
  group: string;
  /** What it is called. */
  name: string;
  /** What it measures, in words: "số hồ sơ … / tổng số hồ sơ …". */
  says: string;
  /** Unit of measure. */
  measure: string;
  /** From when to when it is used, or empty. */
  validity: string;
  /** Where it comes from. */
  basis: string;
  /** True when the office has one of that name. */
  taken: boolean;
  /** True when it was used only until a day that has passed. */
  ended: boolean;
};

export type ExplainDifferences = {
  /** Which paper. */
  paper: PaperAsked;
  /** The key of the difference; absent for all that have no reason yet. */
  key?: string;
  /** The reason; empty takes back the one that was written. */
  reason: string;
};

export type ExportCommitments = {
  /** The year promised for. */
  year: number;
  /** The file to write: .xlsx or .csv. */
  out: string;
};

export type ExportDossier = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The folder in which its own folder is made. */
  folder: string;
};

export type ExportHistory = {
  /** Which part. */
  of: HistoryOf;
  /** The file; its ending says the form. */
  out: string;
};

export type ExportIndicatorValues = {
  /** The year. */
  year: number;
  /** The file to write: .xlsx or .csv. */
  out: string;
};

export type ExportOfSet = {
  /** Code of the set. */
  criteria: string;
  /** The file; its ending says the form. */
  out: string;
};

export type ExportOfStage = {
  /** Code of the round. */
  round: string;
  /** The stage. */
  stage: Stage;
  /** The file; its ending says the form. */
  out: string;
};

export type ExportOutsideIndices = {
  /** The file to write: .xlsx or .csv. */
  out: string;
};

export type ExportPortal = {
  /** What is handed in. */
  of: HandingIn;
  /** The folder in which its own folder is made. */
  folder: string;
};

export type ExportPortalTemplate = {
  /** The shape. */
  id: number;
  /** The file; its ending says the form. */
  out: string;
};

export type ExportProgress = {
  /** The year promised for. */
  year: number;
  /** The file to write: .xlsx or .csv. */
  out: string;
};

export type ExportSteering = {
  /** The year of issue; absent for all years. */
  year?: number;
  /** The file to write: .xlsx or .csv. */
  out: string;
};

export type ExportSurveyReturns = {
  /** Which survey. */
  survey: NamedSurvey;
  /** The file to write: .xlsx or .csv. */
  out: string;
};

export type ExportUnits = {
  /** The file; its ending says the form. */
  out: string;
};

export type ExportedSheet = {
  /** The file. */
  path: string;
  /** How many rows it has below its headings. */
  rows: number;
  /** What a sheet cannot carry, to be known. */
  problems: Array<Problem>;
};

export type ExternalRule = {
  /** The top of its scale, which gives the maximum; `None` when the points themselves are typed. */
  scale: Points | null;
};

export type Failure = {
  /** Stable name for programs. */
  code: string;
  /** A Vietnamese sentence for the person. */
  message: string;
  /** Where: a field, problems with cells, a path. */
  detail: FailureDetail;
};

export type FigureChange = {
  /** Name of the unit. */
  unit: string;
  /** Code of the criterion. */
  code: string;
  /** The figure that stands there; empty when points were typed. */
  old_figure: string;
  /** What stands there. */
  old: string;
  /** The figure of the file. */
  new_figure: string;
  /** What its rule gives. */
  new: string;
};

export type FiguresFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
  /** Code of the round. */
  round: string;
  /** The stage; absent for the self-score, where offices declare. */
  stage?: Stage;
};

export type FiguresImport = {
  /** Figures in the sheet. */
  figures: number;
  /** Figures where none stood, whose points are new or the same as before. */
  added: number;
  /** Cells in which other points or another figure stand now. */
  changed: Array<FigureChange>;
  /** Figures that stand there already. */
  same: number;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
};

export type FileFormat = "pdf" | "jpeg" | "png" | "tiff" | "docx" | "xlsx" | "doc" | "xls";

export type Find = {
  /** As typed. */
  text: string;
  /** The round in which criteria are opened; absent for the newest. */
  round?: string;
  /** The unit whose sheet is open, if one is. */
  unit?: number;
};

export type FindingKind = "missing" | "kind_missing" | "late" | "outside_period" | "day_missing";

export type FinishConclusion = {
  /** The conference. */
  id: number;
  /** Which conclusion, from 1. */
  number: number;
  /** The day on which it was done, dd/mm/yyyy; empty opens it again. */
  done: string;
  /** What came of it. */
  result: string;
};

export type FollowUpOf = {
  /** The year promised for. */
  year: number;
};

export type FollowUpView = {
  /** The year promised for. */
  year: number;
  /** Today, dd/mm/yyyy. */
  today: string;
  /** The heads by unit. */
  heads: Array<FollowedHead>;
};

export type FollowedCommitment = {
  /** Today, dd/mm/yyyy. */
  today: string;
  /** How it stands as a whole. */
  head: FollowedHead;
  /** The year of the set that says what criteria are worth. */
  points_year: number | null;
  /** Its targets. */
  targets: Array<FollowedTarget>;
  /** Its tasks. */
  tasks: Array<FollowedTask>;
};

export type FollowedHead = {
  /** The commitment. */
  id: number;
  /** The unit's name on the day of signing. */
  unit_name: string;
  /** Who heads the unit today. */
  head_name: string;
  /** The office title of that person. */
  head_title: string;
  /** How far the commitment has come. */
  state: CommitmentPhase;
  /** The day of signing, dd/mm/yyyy or empty. */
  signed_day: string;
  /** How many targets and tasks. */
  parts: number;
  /** Of these, reached, in time or late. */
  reached: number;
  /** Of what is reached, what was reached only after its day. */
  reached_late: number;
  /** Of all, late and not reached. */
  late: number;
  /** Of these, at risk. */
  at_risk: number;
  /** Of these, due soon. */
  due: number;
  /** Of these, without any entry. */
  not_begun: number;
  /** The points its criteria are worth; null where no set says so. */
  points: Points | null;
  /** Of these, the points of targets that are late, at risk or due. */
  points_at_risk: Points | null;
};

export type FollowedTarget = {
  /** Its number within the commitment. */
  number: number;
  /** What is measured. */
  name: string;
  /** Unit of measure. */
  measure: string;
  /** Which side keeps the promise. */
  direction: Direction;
  /** The promised value. */
  value: Points;
  /** How its values follow one another. */
  counting: Counting;
  /** The last day on which it can be reached, dd/mm/yyyy. */
  deadline: string;
  /** Days until then; below 0 once it has passed. */
  days: number;
  /** Codes of its criteria. */
  criteria: string;
  /** The indicator whose values are its progress. */
  indicator: number | null;
  /** What that indicator is called; empty when progress is typed. */
  indicator_name: string;
  /** What they are worth; null where no set says so. */
  points: Points | null;
  /** The last value. */
  last: Points | null;
  /** Its day, dd/mm/yyyy or empty. */
  last_day: string;
  /** What it comes to, as printed; null with fewer than two days. */
  forecast: string | null;
  /** What the pace asks for today, for values that count from new year. */
  pace: Points | null;
  /** The same as printed. */
  pace_printed: string | null;
  /** How it stands. */
  state: ProgressState;
  /** Everything entered, by day. */
  entries: Array<EntryView>;
};

export type FollowedTask = {
  /** Its number within the commitment. */
  number: number;
  /** What will be done. */
  name: string;
  /** What comes out of it. */
  product: string;
  /** Who does it. */
  person: string;
  /** The last day on which it is done in time, dd/mm/yyyy. */
  deadline: string;
  /** Days until then; below 0 once it has passed. */
  days: number;
  /** The day of the last entry, dd/mm/yyyy or empty. */
  last_day: string;
  /** How it stands. */
  state: ProgressState;
  /** Everything entered, by day. */
  entries: Array<EntryView>;
};

export type ForecastOf = {
  /** Code of the round. */
  round: string;
  /** Code or name of one unit; absent for all. */
  unit?: string;
};

export type ForecastView = {
  /** Code of the round. */
  round: string;
  /** Codes of the earlier rounds whose claims speak; empty when none does. */
  from: Array<string>;
  /** How many pairs of claim and approval a criterion needs. */
  enough: number;
  /** The units that claim something, in their order. */
  units: Array<UnitForecastView>;
};

export type FormPart = "honoree" | "honoree_title" | "achievement" | "decision" | "register_no" | "place_and_date" | "signer_title" | "signer_name";

export type FormPlaceFields = {
  /** Which line. */
  part: FormPart;
  /** From the left edge of the sheet. */
  left: string;
  /** From the top of the sheet. */
  top: string;
  /** The width in whose middle it stands. */
  width: string;
  /** The size of its letters in points. */
  size: string;
};

export type FormPlaceView = {
  /** Which line. */
  part: FormPart;
  /** What it is called. */
  says: string;
  /** From the left edge of the sheet. */
  left: string;
  /** From the top of the sheet. */
  top: string;
  /** The width in whose middle it stands. */
  width: string;
  /** The size of its letters in points. */
  size: string;
};

export type FormulaRule = {
  /** The figures that are declared. */
  figures: Array<NamedFigure>;
  /** Values worked out on the way. */
  steps: Array<FormulaStep>;
  /** The expression that gives the points; `max_points` in it is the maximum of the leaf. */
  points: string;
  /** What more than the maximum means; `None` refuses it. */
  above_max: Above100 | null;
};

export type FormulaStep = {
  /** Its name. */
  name: string;
  /** The expression that gives it. */
  expression: string;
};

export type Found = {
  /** "criterion", "unit", "person", "document" or "commitment". */
  kind: string;
  /** Its code or number; empty without one. */
  code: string;
  /** Its name. */
  title: string;
  /** More about it. */
  detail: string;
  /** The round in which it is opened. */
  round: string | null;
  /** The unit. */
  unit: number | null;
  /** The criterion. */
  node: number | null;
  /** The stage to which the work has come there. */
  stage: Stage | null;
  /** The document or the commitment. */
  id: number | null;
  /** The year of the commitment. */
  year: number | null;
};

export type Grade = {
  /** Its label: "Tốt". */
  label: string;
  /** Its lower bound. */
  from: Points;
  /** True when the bound itself belongs to the grade. */
  from_in: boolean;
};

export type GradeBasis = "raw" | "percent";

export type GradeCondition = {
  /** The label of the worst grade it guards. */
  grade: string;
  /** Code of the area or criterion. */
  node: string;
  /** The least that is enough, itself included. */
  at_least: Points;
  /** What the bound counts. */
  measure: ConditionMeasure;
};

export type GradeFields = {
  /** Its label. */
  label: string;
  /** Its lower bound. */
  from: string;
  /** True when the bound belongs to it. */
  from_in: boolean;
};

export type GradeScheme = {
  /** What is compared with the bounds. */
  basis: GradeBasis;
  /** The grades, best first. */
  grades: Array<Grade>;
  /** Conditions beside the points; books and files from before they existed have none. */
  conditions: Array<GradeCondition>;
};

export type GradesFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
  /** Code of the set. */
  criteria: string;
  /** What is compared with the bounds; absent for raw points. */
  basis?: GradeBasis;
};

export type Guest = {
  /** Full name; empty while a body names its own representative. */
  name: string;
  /** In what office. */
  title: string;
  /** From which body. */
  body: string;
  /** At which connection point; empty for the main place. */
  point: string;
  /** Came or not; not known before the conference. */
  attendance: Attendance | null;
  /** Who came instead, why somebody stayed away. */
  note: string;
};

export type HandingIn = {
  /** The shape. */
  template: number;
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The stage handed in; the self stage when absent. */
  stage?: Stage;
};

export type HandingInLine = {
  /** The criterion. */
  node: number;
  /** Its code. */
  code: string;
  /** What is assessed. */
  title: string;
  /** The points handed in, as shown. */
  points: string;
  /** How many documents go with it. */
  files: number;
  /** Who handed it in; empty while nobody did. */
  who: string;
  /** When, as shown. */
  at: string;
  /** Texts of it that are too long. */
  too_long: number;
};

export type HandingInView = {
  /** The shape. */
  template: number;
  /** The stage handed in. */
  stage: Stage;
  /** Every criterion in the order of the set. */
  lines: Array<HandingInLine>;
  /** How many are handed in. */
  done: number;
  /** Texts that are too long, each at its place. */
  problems: Array<Problem>;
};

export type HearingDecision = {
  /** What the council gives. */
  text: string;
  /** What was said. */
  opinions: string;
  /** Why. */
  reason: string;
  /** How it was taken. */
  vote: Vote;
  /** Who wrote it down, and when. */
  author: string;
};

export type HearingLine = {
  /** Its identity. */
  id: number;
  /** The stage it decides. */
  stage: Stage;
  /** The day, dd/mm/yyyy. */
  day: string;
  /** From when to when: "08:00 – 11:30"; open to the right while it is in session. */
  hours: string;
  /** Where. */
  place: string;
  /** Who presides. */
  chair: string;
  /** Voting members present. */
  present: number;
  /** All voting members. */
  members: number;
  /** How much is decided. */
  decisions: number;
  /** True while it is in session. */
  in_session: boolean;
};

export type HearingView = {
  /** Its identity. */
  id: number;
  /** Code of the round. */
  round: string;
  /** The stage its decisions are written into. */
  stage: Stage;
  /** The name of the council. */
  council: string;
  /** Where it meets. */
  place: string;
  /** The day it began, dd/mm/yyyy. */
  day: string;
  /** The time it began, hh:mm. */
  time: string;
  /** The time it ended, hh:mm; empty while it is in session. */
  ended: string;
  /** Members and who came. */
  attendees: Array<AttendeeFields>;
  /** Others who are present. */
  guests: string;
  /** Who presides. */
  chair: string;
  /** Who takes the minutes. */
  secretary: string;
  /** How many must be present by the council's rules; absent when they say nothing. */
  quorum: number | null;
  /** Voting members present. */
  present: number;
  /** All voting members. */
  members: number;
  /** True when enough are present. */
  has_quorum: boolean;
  /** What happened before and beside the decisions. */
  course: string;
  /** What the chair concludes. */
  conclusions: string;
  /** What is decided and what is to be decided, unit by unit, the largest difference first. */
  agenda: Array<AgendaLine>;
};

export type Hindrance = "gone" | "text" | "divided" | "max" | "rule" | "scored_by_others";

export type HistoryOf = {
  /** Who wrote it; empty for everybody. */
  who: string;
  /** The kind of thing; absent for all. */
  noun?: string;
  /** The unit it is about; absent for all. */
  unit?: number;
  /** The first day, as typed; empty for the beginning. */
  from: string;
  /** The last day, as typed; empty for today. */
  to: string;
  /** Words to be found, with or without marks. */
  find: string;
  /** Only steps before this one; absent for the newest. */
  before?: number;
};

export type HistoryOfCell = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The criterion. */
  node: number;
};

export type HistoryView = {
  /** The steps. */
  steps: Array<StepOfHistory>;
  /** Where to go on; absent when there is nothing older. */
  next: number | null;
  /** Everybody who ever wrote. */
  people: Array<string>;
  /** The kinds of things, with their names. */
  nouns: Array<NounView>;
};

export type Honoree = "collective" | "individual";

export type IndicatorRow = {
  /** The unit; absent for all together. */
  unit: number | null;
  /** The field; empty for all together. */
  field: string;
  /** What the line is called. */
  name: string;
  /** True for the line of all together. */
  common: boolean;
  /** One for each column. */
  cells: Array<ValueCell>;
};

export type IndicatorTable = {
  /** The indicator. */
  indicator: number;
  /** What it is called. */
  name: string;
  /** Unit of measure. */
  measure: string;
  /** What it measures, in words. */
  says: string;
  /** True when a cell may say numerator and denominator. */
  is_share: boolean;
  /** The year. */
  year: number;
  /** Which periods stand across. */
  period: PeriodKind;
  /** What stands down the side. */
  by: TableBy;
  /** The unit whose fields stand down the side. */
  unit: number | null;
  /** What the office set itself for the year. */
  own: Points | null;
  /** What the higher authority asks for. */
  higher: Points | null;
  /** The periods in order. */
  columns: Array<PeriodView>;
  /** All together first, then units or fields. */
  rows: Array<IndicatorRow>;
  /** Periods whose parts do not fit the common value. */
  differences: Array<PartsDifferenceView>;
  /** The groups of units. */
  groups: Array<string>;
  /** Every unit of the year, for choosing. */
  units: Array<UnitOfTable>;
};

export type IndicatorTrend = {
  /** Every year with a value or a target, oldest first. */
  years: Array<IndicatorYear>;
};

export type IndicatorTrendOf = {
  /** The indicator. */
  indicator: number;
  /** The unit; absent for all together. */
  unit?: number;
  /** The field; empty for all together. */
  field: string;
};

export type IndicatorValuesFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
  /** The year of periods that name none. */
  year: number;
};

export type IndicatorValuesImport = {
  /** Values in the sheet. */
  values: number;
  /** Values where nothing was known. */
  added: number;
  /** Values that say something else than before. */
  changed: Array<ValueChange>;
  /** Values that stand there already. */
  same: number;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
};

export type IndicatorView = {
  /** Its identity. */
  id: number;
  /** What it is called. */
  name: string;
  /** What stands above the line; empty when it is no share. */
  numerator: string;
  /** What stands below the line. */
  denominator: string;
  /** How it is counted. */
  definition: string;
  /** Unit of measure. */
  measure: string;
  /** Which way is better. */
  better: Better;
  /** How values of a year follow one another. */
  counting: Counting;
  /** On which days its periods begin and end. */
  reckoning: Reckoning;
  /** Whether parts add up to the common value. */
  parts: PartsRule;
  /** The greatest value of its scale, with a comma, or empty. */
  top: string;
  /** The first day on which it is used, dd/mm/yyyy or empty. */
  valid_from: string;
  /** The last day on which it is used, dd/mm/yyyy or empty. */
  valid_to: string;
  /** What is to be reached, year by year; values with a comma. */
  targets: Array<YearTargetFields>;
  /** How many values it has in all years. */
  values: number;
  /** How many targets of commitments take their progress from it. */
  promised: number;
};

export type IndicatorYear = {
  /** The year. */
  year: number;
  /** Which period the value is of; empty while nothing is known. */
  period: string;
  /** As typed: "38/40". */
  text: string;
  /** The value; absent while nothing is known, or when nothing occurred. */
  points: Points | null;
  /** What the office set itself. */
  own: Points | null;
  /** What the higher authority asked for. */
  higher: Points | null;
  /** True when the year's target is reached; absent without value or target. */
  reaches: boolean | null;
};

export type IndicatorsView = {
  /** By name. */
  indicators: Array<IndicatorView>;
};

export type InitiativeView = {
  /** Its identity. */
  id: number;
  /** The unit. */
  unit: number;
  /** Its name. */
  unit_name: string;
  /** What it is called. */
  title: string;
  /** Who had it. */
  author: string;
  /** The field in which it helps. */
  field: string;
  /** The day on which it was registered, dd/mm/yyyy or empty. */
  registered: string;
  /** Number and symbol of the decision; empty while it is not recognised. */
  decision: string;
  /** The day of that decision, dd/mm/yyyy or empty. */
  decided: string;
  /** What it brought. */
  effect: string;
  /** The document that proves it. */
  evidence: number | null;
  /** True once a decision recognised it. */
  recognised: boolean;
};

export type InitiativesView = {
  /** The year. */
  year: number;
  /** By unit, then as they were entered. */
  initiatives: Array<InitiativeView>;
  /** How many are recognised. */
  recognised: number;
  /** The units that were assessed or promised in the year and have none. */
  without: Array<UnitWithout>;
};

export type KeepDraft = {
  /** Where, in the window's own words. */
  place: string;
  /** What a person calls that place. */
  label: string;
  /** The text; empty forgets the draft. */
  text: string;
};

export type KeepPaperEntries = {
  /** Which paper, of what; its number, date and fields say nothing here. */
  paper: PaperAsked;
  /** What was typed, by "number", "date" or the name of a field; empty takes it out. */
  entries: Record<string, string>;
};

export type KeepStopped = {
  /** The place, in the window's own words. */
  place: string;
};

export type Kept = "whole" | "partly" | "not" | "unknown";

export type KeptEntry = "first" | "second";

export type KeySecond = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The node. */
  node: number;
  /** As typed. */
  text: string;
};

export type KeySecondTotal = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** As typed; empty takes it away. */
  total: string;
};

export type LaterHeadView = {
  /** The first day, dd/mm/yyyy. */
  from: string;
  /** The head's name. */
  name: string;
  /** The head's office title. */
  title: string;
};

export type LeafForecastView = {
  /** The criterion. */
  node: number;
  /** Its code. */
  code: string;
  /** What is assessed. */
  title: string;
  /** What is claimed. */
  claimed: Points;
  /** How many pairs speak about it. */
  pairs: number;
  /** Null with too few pairs. */
  range: RangeView | null;
};

export type LeftOut = {
  /** What the office calls it. */
  title: string;
  /** Why. */
  reason: string;
};

export type LeftOutView = {
  /** Its code. */
  code: string;
  /** What is assessed. */
  title: string;
  /** The year of the set in which it stands. */
  year: number;
  /** "new", "changed", "gone" or "repeated". */
  why: string;
  /** The same as a sentence. */
  says: string;
};

export type LeftUnit = {
  /** Its name in the earlier round. */
  name: string;
  /** Why, as far as the book knows. */
  why: string;
};

export type LetterheadFields = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** First day; empty for always. */
  valid_from: string;
  /** Last day; empty for still. */
  valid_to: string;
  /** The agency above, as printed. */
  parent_agency: string;
  /** The issuing agency in full. */
  issuing_agency: string;
  /** The abbreviation in document symbols. */
  abbreviation: string;
  /** The drafting unit in the archive line. */
  drafting_unit: string;
  /** Place name before the date. */
  place: string;
  /** The authority that approves the office's own score. */
  approving_authority: string;
  /** The body that appraises. */
  appraisal_council: string;
  /** To whom heads make their commitments. */
  commitment_receiver: string;
};

export type LibraryView = {
  /** The examples in their order. */
  examples: Array<ExampleView>;
};

export type LinkEvidence = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The criteria. */
  nodes: Array<number>;
  /** The document. */
  evidence: number;
  /** Page or section that proves it. */
  page: string;
};

export type LinkView = {
  /** The document. */
  evidence: number;
  /** How it is named. */
  title: string;
  /** What it is about. */
  subject: string;
  /** The name of its file. */
  file_name: string;
  /** What the file is. */
  format: FileFormat;
  /** Page or section. */
  page: string;
  /** How far it has come. */
  state: EvidenceState;
  /** Why it was rejected, or what is asked for. */
  reason: string;
  /** Who linked it or ruled last. */
  author: string;
};

export type LockStages = {
  /** Code of the round. */
  round: string;
  /** Code or name of the unit; empty for every unit of the round. */
  unit: string;
  /** The stage; absent for all stages. */
  stage?: Stage;
  /** Why; needed to unlock. */
  reason: string;
};

export type LossView = {
  /** The node. */
  node: number;
  /** Its code. */
  code: string;
  /** What is assessed. */
  title: string;
  /** Who leads. */
  lead_unit: string;
  /** Units in which its points are known. */
  units: number;
  /** Of these, how many are below full. */
  below_full: number;
  /** Points lost over these units. */
  lost: Points;
  /** The applicable maximum over these units. */
  max: Points;
  /** The share lost in per cent, half up to ten decimals, with a point. */
  share_percent: string | null;
  /** The share lost as printed. */
  share_printed: string | null;
};

export type LossesOf = {
  /** Code of the round. */
  round: string;
  /** The stage; absent for the one that counts. */
  stage?: Stage;
};

export type LossesView = {
  /** Code of the round. */
  round: string;
  /** The stage. */
  stage: Stage;
  /** Units that have something at this stage. */
  units: number;
  /** The areas. */
  areas: Array<LossView>;
  /** The criteria: the deepest nodes whose points are known. */
  criteria: Array<LossView>;
};

export type LostPointsChange = {
  /** Name of the unit. */
  unit: string;
  /** Code of the criterion. */
  code: string;
  /** What is said now. */
  old: string;
  /** What the file says. */
  new: string;
};

export type LostPointsFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
  /** Code of the round. */
  round: string;
  /** The stage whose points are final; absent for the one that counts. */
  stage?: Stage;
};

export type LostPointsImport = {
  /** Lines in the sheet. */
  lines: number;
  /** Lines about which nothing was said before. */
  added: number;
  /** Lines that say something else than before. */
  changed: Array<LostPointsChange>;
  /** Lines that say what stands there already. */
  same: number;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
};

export type LostPointsOf = {
  /** Code of the round. */
  round: string;
  /** The stage whose points are final; absent for the one that counts. */
  stage?: Stage;
};

export type LostPointsRow = {
  /** Name of the unit. */
  unit: string;
  /** The unit. */
  unit_id: number;
  /** Code of the criterion. */
  criterion: string;
  /** The criterion. */
  node: number;
  /** What is assessed. */
  title: string;
  /** Code of the area. */
  area: string;
  /** The maximum that applies. */
  max: Points;
  /** Claimed at the self stage. */
  self: Points | null;
  /** Given at the latest appraisal. */
  appraised: Points | null;
  /** Approved. */
  approved: Points | null;
  /** The maximum minus what the unit has. */
  lost: Points;
  /** Claimed minus what the unit has; null where nothing was claimed. */
  claim_gap: Points | null;
  /** The kind of cause; null while nobody has said it. */
  cause_kind: Cause | null;
  /** The cause: in words, else the name of its kind; empty while nobody has said it. */
  cause: string;
  /** The words alone. */
  words: string;
  /** Who answers for it: as noted, else the lead department of the criterion. */
  department: string;
  /** True when the department is the lead department and nobody has said another. */
  department_by_set: boolean;
  /** The official there. */
  official: string;
  /** What will be done. */
  remedy: string;
  /** By when, dd/mm/yyyy or empty. */
  deadline: string;
};

export type LostPointsSum = {
  /** Code of the area or criterion, name of the cause; empty otherwise. */
  code: string;
  /** What it is called. */
  title: string;
  /** The maxima of its lines. */
  max: Points;
  /** The points lost. */
  lost: Points;
  /** How many lines. */
  lines: number;
  /** How many units. */
  units: number;
};

export type LostPointsSums = {
  /** All points lost in named lines. */
  lost: Points;
  /** Claimed but not given. */
  claimed_in_vain: Points;
  /** Lines about which nothing is said yet. */
  unexplained: number;
  /** By area. */
  areas: Array<LostPointsSum>;
  /** By department; an empty name where nobody is in charge. */
  departments: Array<LostPointsSum>;
  /** By cause; an empty name where nobody has said one. */
  causes: Array<LostPointsSum>;
  /** By unit. */
  units: Array<LostPointsSum>;
  /** By criterion, most often lost first. */
  criteria: Array<LostPointsSum>;
};

export type LostPointsView = {
  /** Code of the round. */
  round: string;
  /** The stage whose points are final here. */
  stage: Stage;
  /** The lines: units in their order, criteria in the order of the tree. */
  rows: Array<LostPointsRow>;
  /** Points that no line can name, because the parts of a stated total are unknown. */
  unnamed: Array<UnnamedLoss>;
  /** Everything summed up. */
  totals: LostPointsSums;
  /** Who leads which part of the set. */
  responsibilities: Array<ResponsibilityView>;
  /** The kinds of cause that can be chosen. */
  causes: Array<CauseName>;
};

export type MakeBackup = {
  /** The folder, picked by the person; absent for the book's own. */
  folder?: string;
};

export type MakeRemark = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The criterion. */
  node: number;
  /** What it does. */
  kind: RemarkKind;
  /** Its words; only an acceptance may do without. */
  text: string;
  /** Until when an answer is asked for, dd/mm/yyyy or empty. */
  deadline: string;
  /** The stage of the reviewer, for an acceptance. */
  stage?: Stage;
};

export type MatrixCell = {
  /** "not_scored", "scored", "not_applicable" or "no_occurrence". */
  state: string;
  /** Points: entered, stated, or the sum of the parts; absent while nothing is known. */
  points: Points | null;
  /** True when points were stated for a node that has parts. */
  stated: boolean;
  /** True when a node above is stated, so that nothing is missing here. */
  covered: boolean;
  /** True when the person may type here. */
  editable: boolean;
  /** True when nothing may change here. */
  locked: boolean;
  /** What the rule makes of the figure, as shown, where a person decided otherwise; else empty. */
  computed: string;
  /** The reason or remark. */
  remark: string;
};

export type MatrixRow = {
  /** The node. */
  node: number;
  /** Its code; empty for the root. */
  code: string;
  /** What is assessed. */
  title: string;
  /** 0 for the root, 1 for areas. */
  level: number;
  /** True when nothing stands below. */
  is_leaf: boolean;
  /** Its maximum, when printed. */
  max: Points | null;
  /** Where its points come from. */
  channel: Channel;
};

export type MatrixUnit = {
  /** The unit. */
  unit: number;
  /** Its name at the end of the round. */
  name: string;
  /** Its short name; empty when it has none. */
  short_name: string;
  /** One cell per row, in the same order. */
  cells: Array<MatrixCell>;
  /** The total of the stage. */
  total: SheetTotal;
};

export type MemberFields = {
  /** In the council itself or in its support team. */
  body: CouncilBody;
  /** What the person is there. */
  role: CouncilRole;
  /** Full name. */
  name: string;
  /** What the person is in the office. */
  office_title: string;
};

export type MilestoneView = {
  /** Its identity. */
  id: number;
  /** The day, dd/mm/yyyy. */
  day: string;
  /** What is to be done. */
  name: string;
  /** The stage that should be complete then. */
  closes: Stage | null;
  /** Days from today; negative when it has passed. */
  days: number;
};

export type MoveNode = {
  /** Code of the set. */
  criteria: string;
  /** The node. */
  node: number;
  /** Which way. */
  step: NodeMove;
};

export type NamedFigure = {
  /** Its name in the expressions: "a". */
  name: string;
  /** What is declared. */
  title: string;
};

export type NamedSurvey = {
  /** Its identity; 0 where it is named. */
  id: number;
  /** The year of which it speaks, where it is named. */
  year: number;
  /** What it is called; empty for the only one of the year. */
  name: string;
};

export type NewPlace = "after" | "inside";

export type NewUnit = {
  /** Code. */
  code: string;
  /** Full name. */
  name: string;
  /** Short name. */
  short_name: string;
  /** Kind. */
  kind: string;
  /** Group in which it is ranked. */
  group: string;
  /** Name of the head. */
  head_name: string;
  /** Office title of the head. */
  head_title: string;
};

export type NewYearOpened = {
  /** The round. */
  round: RoundView;
  /** What went over into it. */
  carried: CarriedOver;
};

export type NewYearPlan = {
  /** Code of the round. */
  code: string;
  /** The year assessed. */
  year: number;
  /** First day, dd/mm/yyyy. */
  from: string;
  /** Last day, dd/mm/yyyy. */
  to: string;
  /** Code of its set. */
  criteria: string;
  /** Title of its set. */
  criteria_title: string;
  /** The units with what they were in the earlier round. */
  units: Array<NewYearUnit>;
  /** Units of the earlier round that are not in this one. */
  left: Array<LeftUnit>;
  /** Assignments that are kept; null where none are asked for. */
  assignments_kept: number | null;
  /** Assignments of the earlier round. */
  assignments: number;
  /** Every criterion of the earlier set and what may be carried of it. */
  carry: CarryPlan;
  /** What to look at before opening. */
  warnings: Array<Problem>;
};

export type NewYearUnit = {
  /** Its identity. */
  id: number;
  /** Its name on the last day of the round. */
  name: string;
  /** Its name in the earlier round; empty when it was not in it. */
  was: string;
  /** Units of the book that it follows, with the day; their results are never added up. */
  follows: Array<string>;
};

export type NoOccurrence = "full" | "zero" | "excluded";

export type NodeEvidence = {
  /** The criterion. */
  node: number;
  /** Documents linked to it. */
  links: Array<LinkView>;
  /** What it still wants. */
  wants: Array<WantView>;
  /** What it asks of its documents; absent where nothing was said. */
  rule: EvidenceRuleView | null;
};

export type NodeMove = "up" | "down" | "in" | "out";

export type NodeReview = {
  /** The criterion. */
  node: number;
  /** The last remark says how it stands. */
  stands: RemarkKind;
  /** Until when an answer is asked for, dd/mm/yyyy or empty. */
  deadline: string;
  /** All remarks, oldest first. */
  remarks: Array<RemarkView>;
};

export type NodeView = {
  /** The node. */
  node: number;
  /** Its code. */
  code: string;
  /** What is assessed. */
  title: string;
  /** Its maximum. */
  max: Points | null;
  /** What its parts add up to, where that is not its maximum. */
  parts_max?: Points;
  /** True when its own maximum is stated and not the sum of its parts. */
  max_stated?: boolean;
  /** 1 for areas. */
  level: number;
  /** True when nothing stands below. */
  is_leaf: boolean;
  /** Where its points come from. */
  channel: Channel;
  /** The name of its rule. */
  rule: string;
  /** The rule in plain words. */
  rule_says: string;
  /** The official wording. */
  wording: string;
  /** True when the wording has been made an executable rule. */
  understood: boolean;
  /** How far the rule has come; absent for nodes with parts. */
  rule_state: RuleState | null;
  /** The rule itself, as `set_rule` takes it; absent for nodes with parts. */
  rule_data: Rule | null;
  /** Why the wording was not understood; empty when it was. */
  why_unclear: string;
  /** Who confirmed the rule, and when; empty while nobody has. */
  confirmed: string;
  /** Who leads. */
  lead_unit: string;
  /** The evidence asked for. */
  evidence: string;
};

export type Nothing = Record<symbol, never>;

export type NounView = {
  /** Its name for the filter. */
  noun: string;
  /** Its name in Vietnamese. */
  title: string;
};

export type OfRound = {
  /** Code of the round. */
  round: string;
};

export type OfSet = {
  /** Its code. */
  criteria: string;
};

export type OfStage = {
  /** Code of the round. */
  round: string;
  /** The stage. */
  stage: Stage;
};

export type OfUnit = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
};

export type OfYear = {
  /** The year promised for; absent for all years. */
  year?: number;
};

export type OfficeView = {
  /** The letterheads, oldest first. */
  letterheads: Array<LetterheadFields>;
  /** The signers. */
  signers: Array<SignerFields>;
};

export type OfficialShareView = {
  /** The name. */
  name: string;
  /** Codes of the criteria assigned to the official. */
  criteria: Array<string>;
  /** Points at stake in these, for one unit. */
  max: Points;
  /** Points lost over all units in lines that the official answers for. */
  lost: Points;
};

export type OneBackup = {
  /** The name of its file, as in the list; empty when a file is picked. */
  name: string;
  /** The file, picked by the person. */
  file?: string;
};

export type OneBlankForm = {
  /** Its identity. */
  id: number;
};

export type OneClerk = {
  /** Its identity. */
  id: number;
};

export type OneCommendation = {
  /** Its identity. */
  id: number;
};

export type OneCommitment = {
  /** Its identity. */
  id: number;
};

export type OneConference = {
  /** Its identity. */
  id: number;
};

export type OneCouncil = {
  /** Its identity. */
  id: number;
};

export type OneEvidence = {
  /** Its identity. */
  id: number;
};

export type OneHearing = {
  /** Its identity. */
  id: number;
};

export type OneIndicator = {
  /** Its identity. */
  id: number;
};

export type OneInitiative = {
  /** Its identity. */
  id: number;
};

export type OneLink = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The criterion. */
  node: number;
  /** The document. */
  evidence: number;
};

export type OneMilestone = {
  /** Code of the round. */
  round: string;
  /** Its identity. */
  id: number;
};

export type OneNode = {
  /** Code of the set. */
  criteria: string;
  /** The node. */
  node: number;
};

export type OneOutsideIndex = {
  /** Its identity. */
  id: number;
};

export type OnePortalTemplate = {
  /** Its identity. */
  id: number;
};

export type OneQuestion = {
  /** Code of the round. */
  round: string;
  /** Its identity. */
  id: number;
};

export type OneRound = {
  /** Its code. */
  round: string;
};

export type OneSteering = {
  /** Its identity. */
  id: number;
};

export type OneSurvey = {
  /** Its identity. */
  id: number;
};

export type OneUnit = {
  /** Its identity. */
  id: number;
};

export type OneWording = {
  /** The wording file, as `wordings` lists it. Not called `file`: the window puts picked paths there. */
  template: string;
  /** The paragraph. */
  paragraph: string;
};

export type OpenNewYear = {
  /** Code of the earlier round. */
  from: string;
  /** The new round; its `carry_from` keeps the assignments. */
  round: OpenRound;
  /** Criteria of the earlier set whose results are carried. */
  results: Array<number>;
  /** Criteria of the earlier set whose evidence is carried. */
  evidence: Array<number>;
};

export type OpenRound = {
  /** Its code, unique in the book. */
  code: string;
  /** The year assessed. */
  year: number;
  /** The code of the criteria set. */
  criteria: string;
  /** The group of units. */
  group: string;
  /** First day, dd/mm/yyyy; empty for 1 January. */
  from: string;
  /** Last day, dd/mm/yyyy; empty for 31 December. */
  to: string;
  /** The units chosen; empty for all of the group. */
  units: Array<number>;
  /** Code of an earlier round whose assignments are kept where a criterion still reads the same. */
  carry_from?: string;
};

export type OptionPoints = {
  /** The label as the decision words it. */
  label: string;
  /** Its points. */
  points: Points;
};

export type OptionRule = {
  /** The labels, best first as written. */
  options: Array<OptionPoints>;
};

export type OutlookView = {
  /** As claimed. */
  own: TotalView;
  /** As ruled so far. */
  now: TotalView;
  /** With every open criterion ruled for the unit. */
  in_favour: TotalView;
  /** With every open criterion ruled against the unit. */
  against: TotalView;
  /** How many criteria are open. */
  open: number;
};

export type OutsideIndicesFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
};

export type OutsideIndicesImport = {
  /** Lines in the sheet. */
  lines: number;
  /** Values that were not there. */
  added: number;
  /** Values that say something else than before, in words. */
  changed: Array<string>;
  /** Values that stand there already. */
  same: number;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
};

export type OutsideIndicesView = {
  /** One for each index, entity and component, by name. */
  series: Array<OutsideSeries>;
};

export type OutsideSeries = {
  /** Which index. */
  index: string;
  /** Of whom. */
  entity: string;
  /** Which component; empty for the whole index. */
  component: string;
  /** The years in order. */
  years: Array<OutsideYear>;
};

export type OutsideYear = {
  /** Its identity. */
  id: number;
  /** The year measured. */
  year: number;
  /** The value. */
  value: Points | null;
  /** The end of its scale. */
  scale: Points | null;
  /** The rank. */
  rank: number | null;
  /** Of how many. */
  of: number | null;
  /** The change of the value against the year before, with its sign; empty when not known. */
  change: string;
  /** Where it was published. */
  source: string;
};

export type PagePreview = {
  /** Width in hundredths of a point. */
  width: number;
  /** Height in hundredths of a point. */
  height: number;
  /** Its text. */
  text: string;
};

export type PaperAsked = {
  /** Its name, as `papers` lists it. */
  paper: string;
  /** Code of the round, for papers of a round. */
  round?: string;
  /** Code or name of one unit, for papers of a unit; absent for all units of the round. */
  unit?: string;
  /** The stage, for papers of a stage; absent for the one that counts. */
  stage?: Stage;
  /** Values the book does not hold, by the names of the kind's fields. */
  fields?: Record<string, string>;
  /** The year, for papers of a year. */
  year?: number;
  /** One head's name; absent for all. */
  head?: string;
  /** One commitment; absent for all. */
  commitment?: number;
  /** One hearing of the round; absent for the last one. */
  hearing?: number;
  /** One conference; absent for the newest. */
  conference?: number;
  /** One commendation or reminder; absent for all of the year. */
  commendation?: number;
  /** The blank form that certificates are printed on; absent for whole certificates. */
  form?: number;
  /** Number in its series, as typed; empty leaves it blank. */
  number: string;
  /** Date of the paper, dd/mm/yyyy; empty leaves it to be filled in by hand. */
  date: string;
  /** True prints commitments for signing: they lose DỰ THẢO. */
  for_signing: boolean;
};

export type PaperEntriesOf = {
  /** Which paper, of what; its number, date and fields say nothing here. */
  paper: PaperAsked;
};

export type PaperEntryView = {
  /** "number", "date" or the name of a field. */
  entry: string;
  /** What was typed. */
  text: string;
  /** True when it was typed for all units and this unit has none of its own. */
  of_all: boolean;
  /** Who typed it. */
  who: string;
  /** When: "07/04/2021 lúc 08:00". */
  at: string;
};

export type PaperField = {
  /** Its name. */
  name: string;
  /** What it is called. */
  label: string;
  /** An example. */
  hint: string;
};

export type PaperKind = {
  /** Its name. */
  name: string;
  /** What the office calls it. */
  title: string;
  /** What must be chosen: "round", "unit", "stage", "year", "heads", "sets", "hearing", "conference", "commendations", "form" or "nothing". */
  about: string;
  /** The endings of its files: "pdf", "docx", "xlsx", "html". */
  formats: Array<string>;
  /** True when it carries a number. */
  numbered: boolean;
  /** Values to be typed, because the book does not hold them. */
  fields: Array<PaperField>;
};

export type PaperPreview = {
  /** The key of its pages. */
  ticket: string;
  /** The text of each page, for those who do not see it. */
  pages: Array<PagePreview>;
  /** A name for the file. */
  suggested_name: string;
  /** True while it prints DỰ THẢO. */
  draft: boolean;
  /** A sentence when its number was given to another document. */
  number_taken: string | null;
  /** Mã số liệu. */
  check_code: string;
};

export type Part = { "target": number } | { "task": number };

export type PartingView = {
  /** Names of the units. */
  units: Array<string>;
  /** True when they were parted; false when it is unknown for one of them. */
  parted: boolean;
  /** The same as a sentence. */
  says: string;
};

export type PartsDifferenceView = {
  /** The period. */
  period: string;
  /** By how much, in words. */
  says: string;
};

export type PartsRule = "add_up" | "apart";

export type PasswordSet = {
  /** The recovery code, shown once; absent when the password was taken away. */
  recovery: string | null;
  /** The clerks after it. */
  clerks: Array<ClerkView>;
};

export type PasteCell = {
  /** The node; absent beyond the end of the sheet. */
  node: number | null;
  /** Code of its criterion. */
  code: string;
  /** Name of the unit. */
  unit_name: string;
  /** The stage; absent beyond the last column. */
  stage: Stage | null;
  /** What stands there now, as shown. */
  old: string;
  /** What would stand there, as shown. */
  new: string;
  /** What the parts of the node add up to after the paste, where points would be stated in place of it. */
  sum: Points | null;
  /** Why it cannot be taken. */
  fault: string | null;
};

export type PasteMatrix = {
  /** Code of the round. */
  round: string;
  /** The stage of all cells. */
  stage: Stage;
  /** The cells, in the order of the block. */
  cells: Array<CellOfBlock>;
  /** True overwrites cells where the block is empty; else empty means "leave". */
  overwrite_with_empty: boolean;
  /** Why KAD is granted or scores of figures are overridden, when the block does so. */
  reason: string;
};

export type PastePreview = {
  /** One entry per cell that would change or cannot be taken. */
  cells: Array<PasteCell>;
  /** How many would change. */
  changes: number;
  /** How many cannot be taken. */
  faults: number;
  /** How many subtotals of the block are what the program adds up itself; these are not written. */
  passed_over: number;
};

export type PasteScores = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The nodes of the rows, in order from the first. */
  nodes: Array<number>;
  /** The stages of the columns, in order from the first. */
  stages: Array<Stage>;
  /** The texts, row by row; rows and columns beyond the sheet are reported. */
  texts: Array<Array<string>>;
  /** True overwrites cells where the block is empty; else empty means "leave". */
  overwrite_with_empty: boolean;
  /** Why KAD is granted or scores of figures are overridden, when the block does so. */
  reason: string;
};

export type PasteValues = {
  /** The table that is shown afterwards. */
  table: TableOf;
  /** The cells, in the order of the block. */
  cells: Array<CellOfTable>;
  /** True overwrites cells where the block is empty; else empty means "leave". */
  overwrite_with_empty: boolean;
};

export type PastedFile = {
  /** Its name. */
  name: string;
  /** Its bytes in Base64. */
  base64: string;
};

export type PastedValue = {
  /** The unit or field. */
  line: string;
  /** The period. */
  period: string;
  /** What stands there now, as typed. */
  old: string;
  /** What would stand there. */
  new: string;
  /** Why it cannot be taken. */
  fault: string | null;
};

export type PerItemRule = {
  /** Points of one case. */
  each: Points;
  /** The most that all cases give; `None` for the maximum of the leaf. */
  cap: Points | null;
};

export type PeriodKind = "week" | "month" | "quarter" | "half_year" | "nine_months" | "year" | "other";

export type PeriodView = {
  /** What it is called, which is also how a cell names it: "Tháng 3/2021". */
  name: string;
  /** What it is called in a narrow head. */
  short: string;
  /** Its days, "15/02/2021 - 14/03/2021". */
  days: string;
  /** Why nothing can be entered there; empty when it can. */
  closed: string;
};

export type Place = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The criterion. */
  node: number;
};

export type PlanView = {
  /** Code of the round. */
  round: string;
  /** Today, dd/mm/yyyy. */
  today: string;
  /** The desk and the hearings speak of differences larger than this; absent for every difference. */
  threshold: Points | null;
  /** The milestones by day. */
  milestones: Array<MilestoneView>;
  /** Every node with who works on it. */
  nodes: Array<AssignedNode>;
  /** Departments already named anywhere in the book. */
  departments: Array<string>;
  /** How many leaves each department leads on, and the points at stake. */
  shares: Array<DepartmentShare>;
};

export type Points = string;

export type PortalColumnFields = {
  /** The word in its head. */
  heading: string;
  /** What stands in it. */
  source: PortalSource;
  /** The longest text it takes; absent for any. */
  longest?: number;
};

export type PortalFile = {
  /** The file. */
  file: string;
  /** The sheet of the workbook; absent for the first. */
  sheet?: string;
};

export type PortalImport = {
  /** The columns in order. */
  columns: Array<PortalColumnFields>;
  /** What is wrong with the sheet. */
  problems: Array<Problem>;
};

export type PortalSource = "number" | "unit_code" | "unit_name" | "year" | "code" | "title" | "max" | "points" | "figure" | "remark" | "documents" | "files" | "nothing";

export type PortalSourceName = {
  /** Its name in commands. */
  source: PortalSource;
  /** What it is called. */
  title: string;
};

export type PortalTemplateView = {
  /** Its identity. */
  id: number;
  /** What it is called. */
  name: string;
  /** How files of evidence are named. */
  file_name: string;
  /** The columns in order. */
  columns: Array<PortalColumnFields>;
};

export type PortalTemplatesView = {
  /** The shapes. */
  templates: Array<PortalTemplateView>;
  /** What a column may hold. */
  sources: Array<PortalSourceName>;
  /** Fields that a file name may hold. */
  file_fields: Array<string>;
};

export type PredecessorView = {
  /** Its last name. */
  unit: string;
  /** The unit. */
  unit_id: number;
  /** The day from which its successor stands, dd/mm/yyyy. */
  until: string;
  /** Its results, the newest first. */
  results: Array<EarlierResultView>;
};

export type PrintMany = {
  /** What: a paper of units makes a file per unit, "conference-set" makes everything for a conference. */
  paper: PaperAsked;
  /** The ending of the files of units: "pdf", "docx" or "xlsx". */
  format: string;
  /** The folder in which a new one is made. */
  folder: string;
  /** The reason for everything that does not add up and has none yet; empty asks for it. */
  reason?: string;
};

export type PrintPaper = {
  /** Which paper. */
  paper: PaperAsked;
  /** The file to write; its ending says the format. */
  out: string;
  /** The reason for everything that does not add up and has none yet; empty asks for it. */
  reason?: string;
};

export type PrintRecoverySheet = {
  /** The clerk whose password was set. */
  id: number;
  /** The code as it was shown. */
  code: string;
  /** The file; it ends in .pdf. */
  out: string;
};

export type PrintedFile = {
  /** Its name. */
  name: string;
  /** How many pages it prints on. */
  pages: number;
  /** How much it holds, in words: "12 trang", "4 trang tính". */
  extent: string;
  /** Mã số liệu. */
  check_code: string;
};

export type PrintedMany = {
  /** The new folder. */
  path: string;
  /** Its name. */
  name: string;
  /** The files in it. */
  files: Array<PrintedFile>;
  /** Papers that could not be made, and why. */
  left_out: Array<LeftOut>;
};

export type PrintedPaper = {
  /** The file. */
  path: string;
  /** How many pages it prints on. */
  pages: number;
  /** How much the file holds, in words: "12 trang", "4 trang tính". */
  extent: string;
  /** Mã số liệu. */
  check_code: string;
  /** Where the rooms kept for signatures are; they also stand in the metadata of a PDF. */
  signature_places: Array<SignaturePlaceView>;
};

export type Problem = {
  /** Stable name for programs, such as `duplicate_code`. */
  code: string;
  /** How much it matters. */
  severity: Severity;
  /** The sheet it stands on, when it came from a file. */
  sheet: string | null;
  /** The cell, such as `B7`. */
  cell: string | null;
  /** The field of a form it belongs to, such as `targets.2.value`, when it came from one. */
  field?: string;
  /** What is wrong, a Vietnamese sentence. */
  what: string;
  /** What to do, a Vietnamese sentence. */
  do: string;
};

export type ProgressFields = {
  /** Of what it speaks. */
  part: Part;
  /** The value of a target, as typed. */
  value: string;
  /** True for a task that is done. */
  done: boolean;
  /** More about it. */
  note: string;
  /** The document that proves it. */
  evidence?: number;
};

export type ProgressFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
  /** The year promised for. */
  year: number;
};

export type ProgressImport = {
  /** Lines in the sheet. */
  lines: number;
  /** Entries that are added. */
  added: number;
  /** Of them those that count instead of an earlier entry of the same day, in words: old → new. */
  replaced: Array<string>;
  /** Entries that stand there already. */
  same: number;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
};

export type ProgressState = "late" | "at_risk" | "due" | "not_begun" | "under_way" | "reached_late" | "reached";

export type ProgressView = {
  /** Leaves the unit scores itself. */
  leaves: number;
  /** Of these, scored. */
  scored: number;
  /** Of these, with a document. */
  proved: number;
  /** Of these, accepted or ruled on. */
  accepted: number;
  /** Of these, returned and not answered. */
  returned: number;
  /** The first line on which something is open, else the first of all. */
  node: number | null;
};

export type PromiseCandidates = {
  /** Code of the round. */
  round: string;
  /** The year promised for. */
  year: number;
  /** The units that lost points. */
  units: Array<CandidateUnit>;
};

export type PromiseLostPoints = {
  /** Code of the round. */
  round: string;
  /** The lines. */
  lines: Array<PromisedLine>;
};

export type PromisedLine = {
  /** The unit. */
  unit: number;
  /** The criterion. */
  node: number;
};

export type PromisesMade = {
  /** The year promised for. */
  year: number;
  /** New commitments. */
  added: number;
  /** Drafts that were there and got more targets. */
  extended: number;
  /** Targets. */
  targets: number;
  /** Tasks out of remedies. */
  tasks: number;
  /** What was passed over, and why. */
  skipped: Array<string>;
};

export type ProposeCommendations = {
  /** Code of the round. */
  round: string;
  /** Which of the candidates, by their place in the answer, from 0. */
  candidates: Array<number>;
};

export type PublishRound = {
  /** Code of the round. */
  round: string;
  /** Why; needed to open a published round again, and to publish points that come from rules nobody has confirmed. */
  reason: string;
};

export type PublishedResultView = {
  /** Its identity. */
  id: number;
  /** The unit in the register, when known there. */
  unit: number | null;
  /** The name as published. */
  unit_name: string;
  /** The year assessed. */
  year: number;
  /** Index or points as published. */
  index: Points | null;
  /** What the number is out of. */
  out_of: Points | null;
  /** The rank. */
  rank: number | null;
  /** Out of how many. */
  of: number | null;
  /** Places won or lost. */
  rank_change: number | null;
  /** The grade. */
  grade: string;
  /** Units a count is about. */
  unit_count: number | null;
  /** Where it was published. */
  source: string;
};

export type PutDown = {
  /** When, "10:42:07". */
  at: string;
};

export type QuestionView = {
  /** Its identity. */
  id: number;
  /** Code of the criterion; empty for the set as a whole. */
  code: string;
  /** What is assessed there. */
  title: string;
  /** What is asked. */
  text: string;
  /** Who is asked. */
  addressee: string;
  /** Number and symbol of the letter that asks. */
  letter: string;
  /** The day of the letter, dd/mm/yyyy or empty. */
  asked_on: string;
  /** What was answered; empty while it is open. */
  answer: string;
  /** Number and symbol of the document that answers. */
  answer_document: string;
  /** The day of the answer, dd/mm/yyyy or empty. */
  answered_on: string;
  /** What it changes. */
  effect: string;
  /** True until it is answered. */
  open: boolean;
};

export type RangeView = {
  /** As low as it was. */
  low: Points;
  /** In the middle case. */
  median: Points;
  /** As high as it was. */
  high: Points;
};

export type RankSource = { "from": "round",
  /** Code of the round. */
  code: string;
} | { "from": "published",
  /** Where it was published. */
  source: string;
};

export type RatioRule = {
  /** Per cent below which the rule gives 0 ("dưới 80%: 0"); `None` for no floor. */
  floor: Points | null;
  /** Per cent at which the maximum is reached; `None` for 100. */
  target: Points | null;
  /** What more than 100 % means; `None` leaves it to the figure's form. */
  above_100: Above100 | null;
};

export type ReadRule = {
  /** "Cách tính điểm" as the decision words it. */
  wording: string;
  /** The maximum of the leaf. */
  max: Points;
};

export type Reckoning = "calendar" | "report";

export type ReconciliationOf = {
  /** Which paper. */
  paper: PaperAsked;
};

export type ReconciliationView = {
  /** True while the paper is a draft: it prints with its differences as lines. */
  draft: boolean;
  /** How many have no reason yet. */
  open: number;
  /** The differences, in the order of the rounds and units. */
  lines: Array<DifferenceView>;
};

export type RecordFigure = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The node. */
  node: number;
  /** The stage. */
  stage: Stage;
  /** As typed: "38/40", "95%", a label. */
  figure: string;
};

export type RecordScore = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The node. */
  node: number;
  /** The stage. */
  stage: Stage;
  /** As typed. */
  text: string;
  /** Why; needed where KAD is granted and where the score of a figure is overridden. */
  reason: string;
};

export type RecordValue = {
  /** The table that is shown afterwards. */
  table: TableOf;
  /** The cell. */
  cell: CellOfTable;
  /** More about it; absent leaves the note as it is. */
  note?: string;
};

export type RecoverySheetPrinted = {
  /** The file. */
  path: string;
  /** How many pages it has. */
  pages: number;
};

export type RegisterNumber = {
  /** With its number and date. */
  paper: PaperAsked;
};

export type RelativeView = {
  /** The unit. */
  id: number;
  /** What it is called last. */
  name: string;
  /** The first day of the successor, dd/mm/yyyy. */
  from: string;
  /** How much the older of the two counts when histories are shown as one; null where not said. */
  weight: number | null;
};

export type RemarkKind = "explained" | "accepted" | "returned" | "asked" | "ruled";

export type RemarkView = {
  /** Its identity. */
  id: number;
  /** What it does. */
  kind: RemarkKind;
  /** Its words. */
  text: string;
  /** Until when an answer is asked for, dd/mm/yyyy or empty. */
  deadline: string;
  /** Who made it, and when. */
  author: string;
};

export type RemoveLetterhead = {
  /** Its identity. */
  id: number;
};

export type RemoveNumber = {
  /** Its identity. */
  id: number;
};

export type RemovePublishedResult = {
  /** Its identity. */
  id: number;
};

export type RemoveSigner = {
  /** Its identity. */
  id: number;
};

export type RemoveSuccession = {
  /** The unit that ended. */
  predecessor: number;
  /** The unit that took over. */
  successor: number;
};

export type ReorganisationKind = "rename" | "merge" | "split";

export type ReorganiseUnits = {
  /** Which of the three. */
  kind: ReorganisationKind;
  /** The first day of what comes, dd/mm/yyyy. */
  day: string;
  /** The units it happens to. */
  from: Array<number>;
  /** What stands from that day on. */
  into: Array<NewUnit>;
};

export type ResponsibilityView = {
  /** The department; empty where none is named. */
  department: string;
  /** Codes of the criteria that it leads on. */
  criteria: Array<string>;
  /** Points at stake in these, for one unit. */
  max: Points;
  /** Codes of the criteria on which it co-operates. */
  cooperates: Array<string>;
  /** Points at stake in these, for one unit. */
  cooperating_max: Points;
  /** Points lost over all units in lines that it answers for. */
  lost: Points;
  /** Its officials, the most points at stake first. */
  officials: Array<OfficialShareView>;
};

export type RestoreBackup = {
  /** The name of its file, as in the list; empty when a file is picked. */
  name: string;
  /** The file, picked by the person. */
  file?: string;
  /** Why; it stands in the history. */
  reason: string;
};

export type RestorePreview = {
  /** When the backup was made; empty when its name does not say. */
  made_at: string;
  /** True for a book into which nothing was written yet: the backup takes its place whole. */
  takes_over: boolean;
  /** How many steps came after it. */
  later_steps: number;
  /** Every field that would change, from what to what; the first of many. */
  lines: Array<ChangeLine>;
  /** How many there are in all. */
  count: number;
  /** How many of them are points of cells. */
  scores: number;
};

export type ReturnFields = {
  /** The unit; absent for the office itself. */
  unit?: number;
  /** Forms sent, as typed. */
  sent: string;
  /** Forms returned, as typed. */
  returned: string;
  /** How many at each level, as typed. */
  answers: Array<string>;
};

export type ReturnView = {
  /** The unit; absent for the office itself and for the total. */
  unit: number | null;
  /** What the line is called. */
  name: string;
  /** True when something came back. */
  known: boolean;
  /** Forms sent. */
  sent: number;
  /** Forms returned. */
  returned: number;
  /** How many at each level. */
  answers: Array<number>;
  /** Forms returned that stand at no level; absent where answers are counted. */
  without_answer: number | null;
  /** How many are satisfied, of how many: "170/180"; empty while nothing is known. */
  satisfied: string;
  /** The share in per cent with two decimals, with a comma; absent of nothing. */
  percent: string | null;
  /** The same share of last year's surveys counted in the same way. */
  last_year: string | null;
};

export type RolledUpView = {
  /** Index as that year counted it, with a point. */
  percent: string;
  /** The same as printed. */
  printed: string;
  /** Index on the compared criteria, with a point; null when it cannot be said. */
  comparable_percent: string | null;
  /** The same as printed. */
  comparable_printed: string | null;
};

export type RoundUnitView = {
  /** Its identity. */
  id: number;
  /** Its code. */
  code: string;
  /** Its name. */
  name: string;
  /** The stages locked for this unit alone; a published round locks all of them besides. */
  locked: Array<Stage>;
};

export type RoundView = {
  /** Its code. */
  code: string;
  /** The year assessed. */
  year: number;
  /** Code of its set. */
  criteria: string;
  /** Title of its set. */
  criteria_title: string;
  /** The group ranked. */
  group: string;
  /** First day, dd/mm/yyyy. */
  from: string;
  /** Last day, dd/mm/yyyy. */
  to: string;
  /** True once published. */
  published: boolean;
  /** The day it was published, dd/mm/yyyy; empty while it is not. */
  published_on: string;
  /** The stage shown when none is named. */
  stage: Stage;
  /** The units in order. */
  units: Array<RoundUnitView>;
  /** How far each stage has come. */
  progress: Array<StageProgress>;
  /** What to look at in a round just opened; absent when there is nothing. */
  warnings?: Array<Problem>;
};

export type Rule = {
  /** What "không phát sinh" gives; `None` where the set is silent. */
  no_occurrence: NoOccurrence | null;
} & ({ "kind": "manual" } | { "kind": "option" } & OptionRule | { "kind": "band" } & BandRule | { "kind": "ratio" } & RatioRule | { "kind": "count" } & CountRule | { "kind": "per_item" } & PerItemRule | { "kind": "deduct" } & DeductRule | { "kind": "ticks" } & TicksRule | { "kind": "multi_component" } & ComponentsRule | { "kind": "survey" } & SurveyRule | { "kind": "external_index" } & ExternalRule | { "kind": "bonus" } & PerItemRule | { "kind": "penalty" } & PerItemRule | { "kind": "formula" } & FormulaRule);

export type RuleCounts = {
  /** Scored by a person; nothing to confirm. */
  by_person: number;
  /** Wordings that were not understood. */
  unclear: number;
  /** Rules read from wordings that nobody has confirmed. */
  read: number;
  /** Rules that a person confirmed or chose. */
  confirmed: number;
};

export type RuleEntries = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The node. */
  node: number;
  /** Which one. */
  kept: KeptEntry;
};

export type RuleOnEvidence = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The criterion. */
  node: number;
  /** The document. */
  evidence: number;
  /** What is ruled. */
  state: EvidenceState;
  /** Why; needed to reject and to ask for more. */
  reason: string;
};

export type RuleReading = {
  /** True when the whole wording has become a rule. */
  understood: boolean;
  /** The kind of rule; "manual" when not understood. */
  kind: string;
  /** The rule in plain words, to be confirmed; empty when not understood. */
  says: string;
  /** What was not clear; empty when understood. */
  why: string;
  /** The bands of a scale. */
  bands?: Array<Band>;
  /** The labels of an option. */
  options?: Array<OptionPoints>;
  /** The rule itself, as `set_rule` takes it. */
  rule: Rule;
};

export type RuleState = "by_person" | "unclear" | "read" | "confirmed";

export type RuleTrial = {
  /** The rule in plain words; empty when it has faults. */
  says: string;
  /** What is wrong with its parameters, one sentence each. */
  faults: Array<string>;
  /** What the figure gives; absent without a figure, when it does not fit, or when nothing occurred. */
  points: Points | null;
  /** The working; empty without a figure or when it does not fit. */
  working: string;
  /** Why the figure does not fit; empty when it does. */
  refused: string;
};

export type RuleWorked = {
  /** The points; absent when nothing occurred and the leaf is excluded. */
  points: Points | null;
  /** "38/40 = 95% → 1,425 điểm (tối đa 1,5)". */
  working: string;
};

export type RulingView = {
  /** The reason: the remark beside the score, else the reviewer's last words. */
  reason: string;
  /** Who gave it. */
  author: string;
};

export type SatisfactionTaken = {
  /** Values that were added or changed. */
  values: number;
  /** The indicator. */
  indicator: string;
};

export type SaveBlankForm = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** What the office calls it. */
  name: string;
  /** From the left edge of the sheet to its right one; empty is A4 lying across. */
  sheet_width: string;
  /** From the top of the sheet to its foot; empty is A4 lying across. */
  sheet_height: string;
  /** How far everything is moved to the right. */
  shift_right: string;
  /** How far everything is moved down. */
  shift_down: string;
  /** Where the lines stand; none for the usual places. */
  places: Array<FormPlaceFields>;
};

export type SaveClerk = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** Full name. */
  name: string;
  /** The department. */
  department: string;
};

export type SaveCommendation = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** The year for which. */
  year: number;
  /** What it is. */
  kind: CommendationKind;
  /** A collective or an individual. */
  honoree: Honoree;
  /** The unit in our register; 0 for none. */
  unit: number;
  /** The name as it will be printed. */
  name: string;
  /** Title and unit of an individual. */
  title: string;
  /** Why it is proposed. */
  grounds: string;
  /** What is printed: the achievement, or one line for each matter of a letter. */
  achievement: string;
  /** How far it has come. */
  state: CommendationState;
  /** Why the council chose or did not choose. */
  reason: string;
  /** Number and symbol of the decision or letter. */
  decision: string;
  /** Its day, dd/mm/yyyy. */
  decided: string;
  /** The number in the register of certificates; empty for none. */
  register_no: string;
  /** By when a reminded unit has to answer, dd/mm/yyyy. */
  deadline: string;
};

export type SaveCommitment = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** The year promised for. */
  year: number;
  /** The unit in the register, when it is there. */
  unit?: number;
  /** The unit's name. */
  unit_name: string;
  /** The head's name. */
  head_name: string;
  /** The head's office title. */
  head_title: string;
  /** The day written on the form. */
  date: string;
  /** What is promised. */
  targets: Array<TargetFields>;
  /** What will be done. */
  tasks: Array<TaskFields>;
  /** To whom it is promised; empty follows the letterhead. */
  receiver: string;
  /** The name of that person; empty follows the signer of the office. */
  receiver_name: string;
  /** Why it is changed; asked for once it is signed. */
  reason: string;
};

export type SaveConference = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** The year it looks back on. */
  year: number;
  /** In full. */
  name: string;
  /** The day, dd/mm/yyyy. */
  day: string;
  /** When it begins: "7:30", "07 giờ 30"; empty while not fixed. */
  begins: string;
  /** Where. */
  place: string;
  /** Who presides, with title. */
  chair: string;
  /** What it is about. */
  content: string;
  /** What guests are asked to prepare. */
  preparation: string;
  /** Whom to ask. */
  contact: string;
  /** Places connected from afar. */
  points: Array<string>;
  /** The programme. */
  agenda: Array<AgendaItem>;
  /** Who is invited. */
  guests: Array<Guest>;
  /** Papers read. */
  talks: Array<Talk>;
  /** The discussion. */
  discussion: Array<Statement>;
  /** The conclusions. */
  conclusions: Array<ConclusionFields>;
};

export type SaveCouncil = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** The year it assesses. */
  year: number;
  /** Its name as the decision gives it. */
  name: string;
  /** Number and symbol of the decision. */
  decision: string;
  /** The day of the decision, dd/mm/yyyy or empty. */
  decided_on: string;
  /** Who decided. */
  issuer: string;
  /** Members and support team. */
  members: Array<MemberFields>;
};

export type SaveEvidence = {
  /** Its identity. */
  id: number;
  /** What kind of document. */
  kind: string;
  /** Number and symbol. */
  number: string;
  /** The day on it, dd/mm/yyyy or empty. */
  day: string;
  /** Who issued it. */
  issuer: string;
  /** What it is about. */
  subject: string;
  /** The document it takes the place of. */
  revises?: number;
};

export type SaveEvidenceRule = {
  /** Code of a round that uses the set. */
  round: string;
  /** The unit whose sheet is open. */
  unit: number;
  /** The criterion. */
  node: number;
  /** Kinds of documents of which there must be one each. */
  kinds: Array<string>;
  /** True when documents must be issued inside the period. */
  inside_period: boolean;
  /** "31/01", "15/01 năm sau", or empty. */
  before: string;
  /** What happens when it is not met. */
  consequence: string;
};

export type SaveGrades = {
  /** Code of the set. */
  criteria: string;
  /** What is compared with the bounds. */
  basis: GradeBasis;
  /** The grades. */
  grades: Array<GradeFields>;
  /** The conditions; absent keeps those that the set has. */
  conditions?: Array<ConditionFields>;
};

export type SaveHearing = {
  /** Its identity; 0 opens a new one. */
  id: number;
  /** Code of the round. */
  round: string;
  /** The stage its decisions are written into. */
  stage: Stage;
  /** Where the council meets. */
  place: string;
  /** The day it begins, dd/mm/yyyy; empty for today. */
  day: string;
  /** The time it begins, hh:mm; empty means this moment. */
  time: string;
  /** Who was invited as a member, and who came. */
  attendees: Array<AttendeeFields>;
  /** Others who are present, one a line. */
  guests: string;
  /** Who presides. */
  chair: string;
  /** Who takes the minutes. */
  secretary: string;
  /** How many voting members must be present, as typed; empty when the council's rules say nothing. */
  quorum: string;
  /** What happened before and beside the decisions. */
  course: string;
  /** What the chair concludes. */
  conclusions: string;
};

export type SaveIndicator = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** What it is called. */
  name: string;
  /** What stands above the line; empty when it is no share. */
  numerator: string;
  /** What stands below the line. */
  denominator: string;
  /** How it is counted and where the figures come from. */
  definition: string;
  /** Unit of measure. */
  measure: string;
  /** Which way is better. */
  better: Better;
  /** How values of a year follow one another. */
  counting: Counting;
  /** On which days its periods begin and end. */
  reckoning: Reckoning;
  /** Whether parts add up to the common value. */
  parts: PartsRule;
  /** The greatest value of its scale, or empty. */
  top: string;
  /** The first day on which it is used. */
  valid_from: string;
  /** The last day on which it is used. */
  valid_to: string;
  /** What is to be reached, year by year. */
  targets: Array<YearTargetFields>;
};

export type SaveInitiative = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** The year in which it counts. */
  year: number;
  /** The unit. */
  unit: number;
  /** What it is called. */
  title: string;
  /** Who had it. */
  author: string;
  /** The field in which it helps. */
  field: string;
  /** The day on which it was registered. */
  registered: string;
  /** Number and symbol of the decision that recognised it. */
  decision: string;
  /** The day of that decision. */
  decided: string;
  /** What it brought. */
  effect: string;
  /** The document that proves it. */
  evidence?: number;
};

export type SaveLostPointsNote = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The criterion. */
  node: number;
  /** The kind of cause; null while nobody says it. */
  cause: Cause | null;
  /** The cause in words. */
  words: string;
  /** Who answers for it; empty for the lead department. */
  department: string;
  /** The official there. */
  official: string;
  /** What will be done. */
  remedy: string;
  /** By when, dd/mm/yyyy or empty. */
  deadline: string;
};

export type SaveMilestone = {
  /** Code of the round. */
  round: string;
  /** Its identity; 0 for a new one. */
  id: number;
  /** The last day, dd/mm/yyyy. */
  day: string;
  /** What is to be done. */
  name: string;
  /** The stage that should be complete then. */
  closes?: Stage;
};

export type SaveNode = {
  /** Code of the set. */
  criteria: string;
  /** The node. */
  node: number;
  /** The last step of its code: "1" of "3.2.1". */
  step: string;
  /** What is assessed. */
  title: string;
  /** The maximum as typed; empty where the parts say it. */
  max: string;
  /** The official wording. */
  wording: string;
  /** Where its points come from. */
  channel: Channel;
  /** Who leads. */
  lead_unit: string;
  /** The evidence asked for. */
  evidence: string;
};

export type SaveOutsideIndex = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** Which index. */
  index: string;
  /** The year measured, as typed. */
  year: string;
  /** Of whom. */
  entity: string;
  /** Which component; empty for the whole index. */
  component: string;
  /** The value, or empty. */
  value: string;
  /** The end of its scale, or empty. */
  scale: string;
  /** The rank, or empty. */
  rank: string;
  /** Of how many, or empty. */
  of: string;
  /** Where it was published. */
  source: string;
};

export type SavePortalTemplate = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** What it is called. */
  name: string;
  /** How files of evidence are named. */
  file_name: string;
  /** The columns in order. */
  columns: Array<PortalColumnFields>;
};

export type SaveProposalRule = {
  /** The year that is shown afterwards. */
  year: number;
  /** How many collectives. */
  collectives: number;
  /** How many individuals. */
  individuals: number;
  /** The lowest index in per cent; empty for any. */
  index_from: string;
  /** The index in per cent below which a reminder is proposed; empty for never. */
  remind_below: string;
};

export type SavePublishedResult = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** The unit's name as published; empty for a count without names. */
  unit_name: string;
  /** The year assessed. */
  year: number;
  /** Index or points as published. */
  index: string;
  /** What the number is out of, when points were published. */
  out_of: string;
  /** The rank. */
  rank?: number;
  /** Out of how many. */
  of?: number;
  /** Places won (positive) or lost. */
  rank_change?: number;
  /** The grade. */
  grade: string;
  /** How many units a count without names is about. */
  unit_count?: number;
  /** Where it was published. */
  source: string;
};

export type SaveQuestion = {
  /** Code of the round. */
  round: string;
  /** Its identity; 0 for a new one. */
  id: number;
  /** Code of the criterion; empty for the set as a whole. */
  code: string;
  /** What is asked. */
  text: string;
  /** Who is asked. */
  addressee: string;
  /** Number and symbol of the letter that asks. */
  letter: string;
  /** The day of the letter. */
  asked_on: string;
  /** What was answered; empty while it is open. */
  answer: string;
  /** Number and symbol of the document that answers. */
  answer_document: string;
  /** The day of the answer. */
  answered_on: string;
  /** What it changes in how the criterion is scored. */
  effect: string;
};

export type SaveRanking = {
  /** Code of the set. */
  criteria: string;
  /** What happens to units with equal results. */
  ties: TiePolicy;
  /** True ranks and grades on the exact index, false on the printed one. */
  rank_on_exact: boolean;
};

export type SaveSet = {
  /** Code of the set. */
  criteria: string;
  /** Its code from now on. */
  code: string;
  /** Its title. */
  title: string;
  /** The decision in full; empty is cited from its parts. */
  legal_basis: string;
  /** Number and symbol of the decision. */
  number: string;
  /** The day it was signed, dd/mm/yyyy. */
  signed_on: string;
  /** Who issued it. */
  issuer: string;
  /** The day from which it holds, dd/mm/yyyy. */
  effective_from: string;
  /** Code of the set that it replaces; empty for none. */
  replaces: string;
  /** Decimals with which it prints. */
  decimals: number;
  /** The total maximum that the decision states, as typed; empty where the areas say it. */
  max: string;
};

export type SaveSteering = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** What it is: "Kế hoạch". */
  kind: string;
  /** Number and symbol; empty for a law. */
  number: string;
  /** The day of issue, dd/mm/yyyy. */
  date: string;
  /** Who issued it; empty for a law. */
  issuer: string;
  /** What it is about. */
  subject: string;
  /** The scan, from the register of documents. */
  evidence?: number;
};

export type SaveSurvey = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** The year of which it speaks. */
  year: number;
  /** What it is called. */
  name: string;
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
  /** What is counted. */
  counted: Counted;
  /** The levels in the order of the form. */
  levels: Array<SurveyLevel>;
  /** Who asked, and by which document. */
  source: string;
};

export type SaveSurveyReturns = {
  /** The survey. */
  survey: number;
  /** The lines; an empty line takes out what stood there. */
  lines: Array<ReturnFields>;
};

export type SaveThreshold = {
  /** Code of the round. */
  round: string;
  /** Points as typed; empty for every difference. */
  points: string;
};

export type SaveVerdictRule = {
  /** The year that is looked at. */
  year: number;
  /** From this share of the promised value on, a target is partly kept. */
  target_from: string;
  /** From this share of kept targets and tasks on, a commitment is partly kept. */
  head_from: string;
};

export type ScanLineView = {
  /** Code of the round. */
  round: string;
  /** The unit; absent for what concerns all. */
  unit: number | null;
  /** The line of the sheet. */
  node: number | null;
  /** The stage. */
  stage: Stage;
  /** The document it is about. */
  document: number | null;
  /** Stable name for programs, such as `duplicate_code`. */
  code: string;
  /** How much it matters. */
  severity: Severity;
  /** The sheet it stands on, when it came from a file. */
  sheet: string | null;
  /** The cell, such as `B7`. */
  cell: string | null;
  /** The field of a form it belongs to, such as `targets.2.value`, when it came from one. */
  field?: string;
  /** What is wrong, a Vietnamese sentence. */
  what: string;
  /** What to do, a Vietnamese sentence. */
  do: string;
};

export type ScanOf = {
  /** Code of one round; empty for all. */
  round: string;
};

export type ScanView = {
  /** The lines, errors first. */
  lines: Array<ScanLineView>;
  /** How many errors. */
  errors: number;
  /** How many warnings. */
  warnings: number;
  /** How many notices. */
  notices: number;
  /** Codes of the rounds that were scanned. */
  rounds: Array<string>;
};

export type ScoreChange = {
  /** Name of the unit. */
  unit: string;
  /** Code of the criterion. */
  code: string;
  /** What stands there. */
  old: string;
  /** What the file says. */
  new: string;
};

export type ScoreMatrix = {
  /** Code of the round. */
  round: string;
  /** The stage. */
  stage: Stage;
  /** The nodes in the order of the decision; the first is the root. */
  rows: Array<MatrixRow>;
  /** The units in the order of the round. */
  units: Array<MatrixUnit>;
};

export type ScoresFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
  /** Code of the round. */
  round: string;
  /** The stage. */
  stage: Stage;
};

export type ScoresImport = {
  /** Cells that say something. */
  cells: number;
  /** Cells that are new. */
  added: number;
  /** Cells that change something already there. */
  changed: Array<ScoreChange>;
  /** Cells that say what is there already. */
  same: number;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
};

export type SecondEntriesView = {
  /** Code of the round. */
  round: string;
  /** One line per unit, in the order of the round. */
  units: Array<SecondEntryState>;
};

export type SecondEntryState = {
  /** The unit. */
  unit_id: number;
  /** Its name. */
  unit: string;
  /** "none", "keying", "compared" (differences are open) or "settled". */
  state: string;
  /** Who keys it; empty without one. */
  who: string;
  /** Cells keyed. */
  keyed: number;
  /** Cells in which the entries differed when they were compared; 0 before. */
  differed: number;
  /** Of these, how many are not ruled yet. */
  open: number;
  /** The state as a sentence. */
  says: string;
};

export type SecondEntryView = {
  /** How it stands. */
  state: SecondEntryState;
  /** Why the clerk at work may not key it; null when he may. */
  refused: string | null;
  /** What was keyed, as a table of one unit; null for everybody but the one who keys. */
  keyed: ScoreMatrix | null;
  /** What the keyed points come to; null for everybody else. */
  keyed_total: Points | null;
  /** The total that the decision prints, as keyed. */
  total: Points | null;
  /** The total of the first entry; null before the two are compared. */
  first_total: Points | null;
  /** What is to be ruled, in the order of the tree; empty before the two are compared. */
  differences: Array<EntryDifference>;
  /** A sentence when the printed total is not the one in the book; null before. */
  total_differs: string | null;
};

export type SecondFolder = {
  /** The folder, picked by the person; absent for none. */
  folder?: string;
};

export type SecondPlaceView = {
  /** The folder. */
  folder: string;
  /** True when it can be reached now. */
  there: boolean;
  /** When the last copy was made there. */
  copied_at: string | null;
};

export type SetComparison = {
  /** Title of the earlier set. */
  old_title: string;
  /** Title of the later set. */
  new_title: string;
  /** The lines: the later set in order, each gone criterion where it stood. */
  lines: Array<ComparedNode>;
  /** How many are of each sort. */
  counts: ComparisonCounts;
};

export type SetPassword = {
  /** The clerk. */
  id: number;
  /** The password of before or the recovery code; empty where there was none. */
  current: string;
  /** The new one; empty takes it away. */
  password: string;
};

export type SetRule = {
  /** Code of the set. */
  criteria: string;
  /** Code of the leaf. */
  code: string;
  /** The rule. */
  rule: Rule;
};

export type SetState = "draft" | "issued";

export type SetUpOffice = {
  /** Its letterhead. */
  letterhead: LetterheadFields;
  /** Who signs. */
  signer: SignerFields;
  /** Who keeps the book. */
  clerk: string;
};

export type Severity = "notice" | "warning" | "error";

export type SheetCell = {
  /** The stage. */
  stage: Stage;
  /** "not_scored", "scored", "not_applicable" or "no_occurrence". */
  state: string;
  /** Points: entered, stated, or the sum of the parts; absent while nothing is known. */
  points: Points | null;
  /** True when points were stated for a node that has parts. */
  stated: boolean;
  /** True when a node above is stated at this stage, so that nothing is missing here. */
  covered: boolean;
  /** Stated minus the sum of the parts. */
  difference: Points | null;
  /** True when nothing may change here. */
  locked: boolean;
  /** True when the person may type here. */
  editable: boolean;
  /** The declared figure. */
  figure: string;
  /** The working of the rule. */
  working: string;
  /** What the rule makes of the figure, as shown, where a person decided otherwise; else empty. */
  computed: string;
  /** The reason or remark. */
  remark: string;
  /** Who entered it, and when. */
  author: string;
};

export type SheetEvidence = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The leaves that have documents, rules, or want something. */
  nodes: Array<NodeEvidence>;
};

export type SheetReview = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** Criteria about which something was said. */
  nodes: Array<NodeReview>;
  /** How many criteria could be accepted at once at each stage. */
  equal: Array<EqualCount>;
};

export type SheetRow = {
  /** The node. */
  node: number;
  /** Its code; empty for the root. */
  code: string;
  /** What is assessed. */
  title: string;
  /** 0 for the root, 1 for areas. */
  level: number;
  /** True when nothing stands below. */
  is_leaf: boolean;
  /** Its maximum, when printed. */
  max: Points | null;
  /** Where its points come from. */
  channel: Channel;
  /** "main", "bonus" or "penalty". */
  side: string;
  /** The official wording. */
  wording: string;
  /** The rule in plain words. */
  rule_says: string;
  /** True when the rule takes a declared figure. */
  takes_figure: boolean;
  /** How far the rule has come; absent for nodes with parts. */
  rule_state?: RuleState;
  /** Who leads. */
  lead_unit: string;
  /** The evidence asked for. */
  evidence: string;
  /** One cell per stage, in the fixed order. */
  cells: Array<SheetCell>;
  /** Furthest later stage minus self, when both are known. */
  difference: Points | null;
  /** Applicable maximum minus the furthest known stage, for leaves. */
  lost: Points | null;
};

export type SheetTotal = {
  /** The stage. */
  stage: Stage;
  /** True when the stage holds anything. */
  begun: boolean;
  /** Earned points. */
  earned: Points;
  /** The maximum that applies. */
  applicable_max: Points;
  /** Index to ten decimals. */
  index_percent: string | null;
  /** Index as printed. */
  index_printed: string | null;
  /** Grade. */
  grade: string | null;
  /** Why the grade is lower than the points alone would give. */
  lowered: string | null;
  /** Distance to the next grade. */
  to_next_grade: ToNextGrade | null;
  /** True when nothing is missing. */
  complete: boolean;
  /** Leaves that are scored. */
  scored: number;
  /** Leaves that can be scored. */
  scorable: number;
  /** Stated total minus the sum of the areas. */
  parts_difference: Points | null;
};

export type SignCommitment = {
  /** The commitment. */
  id: number;
  /** The day, dd/mm/yyyy. */
  day: string;
  /** The place. */
  place: string;
  /** The scan of the signed form, from the register of documents. */
  scan?: number;
};

export type SignaturePlaceView = {
  /** The page, from 1. */
  page: number;
  /** Who is to sign: title and name. */
  signer: string;
  /** Left edge. */
  x: number;
  /** Top edge. */
  y: number;
  /** Width. */
  width: number;
  /** Height. */
  height: number;
};

export type SignerFields = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** First day; empty for always. */
  valid_from: string;
  /** Last day; empty for still. */
  valid_to: string;
  /** "TM. ỦY BAN NHÂN DÂN" or empty. */
  authority_line: string;
  /** "KT. CHỦ TỊCH" or empty. */
  acting_line: string;
  /** Title in capitals. */
  title: string;
  /** Title in the office, above the name of who signs for a council: "PHÓ CHỦ TỊCH UBND HUYỆN", or empty. */
  office_title: string;
  /** Full name. */
  name: string;
};

export type Stage = "self" | "council" | "appraised1" | "appraised2" | "approved";

export type StageProgress = {
  /** The stage. */
  stage: Stage;
  /** Units with at least one score. */
  units_begun: number;
  /** Units in which nothing is missing. */
  units_complete: number;
};

export type StandingRow = {
  /** Name of the unit. */
  unit: string;
  /** The unit. */
  unit_id: number;
  /** Its code. */
  unit_code: string;
  /** Its group. */
  group: string;
  /** Earned points. */
  earned: Points;
  /** The maximum that applies. */
  applicable_max: Points;
  /** Index, half up to ten decimals, with a point. */
  index_percent: string | null;
  /** Index as printed. */
  index_printed: string | null;
  /** Grade; null without a scheme. */
  grade: string | null;
  /** The grade that the points alone would give; null unless conditions lowered it. */
  grade_by_points: string | null;
  /** Why the grade was lowered, as a sentence; null unless it was. */
  lowered: string | null;
  /** Conditions of the grade that could not be decided, as clauses. */
  undecided: Array<string>;
  /** The next better grade and what is missing. */
  to_next_grade: ToNextGrade | null;
  /** Rank in the group. */
  rank: number;
  /** Out of how many. */
  of: number;
  /** Rank in the same group the year before; null when not known. */
  previous_rank: number | null;
  /** Out of how many then; null when not known. */
  previous_of: number | null;
  /** Where that rank is known from; null when it is not. */
  previous_source: RankSource | null;
  /** Places won (positive) or lost; null when not known. */
  rank_change: number | null;
  /** False while something that applies is not scored. */
  complete: boolean;
  /** Points by area; null where nothing is known. */
  areas: Array<Points | null>;
  /** What applies of each area's maximum to this unit, in the same order; `None` where none is printed. */
  area_maxima: Array<Points | null>;
};

export type StandingsOf = {
  /** Code of the round. */
  round: string;
  /** The stage; absent for the one that counts. */
  stage?: Stage;
  /** Code or name of one unit; the answer then holds its line alone, and what more is known of it. */
  unit?: string;
};

export type StandingsView = {
  /** Code of the round. */
  round: string;
  /** The stage. */
  stage: Stage;
  /** True while a unit is incomplete: ranks are "tạm tính". */
  provisional: boolean;
  /** What happens to units with equal results, as a sentence. */
  ties_say: string;
  /** Equal units that were parted, or could not be. */
  partings: Array<PartingView>;
  /** Where the ranks of the year before are known from, one sentence per source. */
  previous_say: Array<string>;
  /** The areas, in the order of each row's `areas`. */
  areas: Array<AreaHead>;
  /** The lines, best first. */
  rows: Array<StandingRow>;
  /** Names of the units that have no points at this stage and therefore no line. */
  unscored: Array<string>;
  /** What more is known of the unit asked for; null when none was. */
  unit: UnitResultView | null;
};

export type Statement = {
  /** Who. */
  speaker: string;
  /** What. */
  text: string;
};

export type SteeringChange = {
  /** What it is. */
  short: string;
  /** How it is cited now. */
  old: string;
  /** How it would be. */
  new: string;
};

export type SteeringFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
};

export type SteeringImport = {
  /** The documents that are new, as they are cited first. */
  added: Array<string>;
  /** Documents whose issuer or subject is another in the file. */
  changed: Array<SteeringChange>;
  /** Documents that stand there already. */
  same: number;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
};

export type SteeringLine = {
  /** Its identity. */
  id: number;
  /** What it is. */
  kind: string;
  /** Number and symbol. */
  number: string;
  /** The day of issue, dd/mm/yyyy. */
  date: string;
  /** Who issued it. */
  issuer: string;
  /** What it is about. */
  subject: string;
  /** The scan. */
  evidence: number | null;
  /** The first citation on a paper. */
  citation: string;
  /** Later citations. */
  short: string;
  /** What stands for it in a field of a paper: "{76/NQ-CP}". */
  mark: string;
};

export type SteeringOf = {
  /** Words that stand in it, with or without marks; empty for all. */
  text: string;
  /** The year of issue; absent for all years. */
  year?: number;
};

export type SteeringView = {
  /** What fits, the newest first. */
  documents: Array<SteeringLine>;
  /** How many there are by year of issue, the newest first. */
  years: Array<SteeringYear>;
  /** Kinds and issuers that were typed before. */
  kinds: Array<string>;
  /** Issuers that were typed before. */
  issuers: Array<string>;
};

export type SteeringYear = {
  /** The year. */
  year: number;
  /** How many. */
  count: number;
};

export type StepOfHistory = {
  /** Its number in the journal. */
  sequence: number;
  /** When, "10:42:07 07/04/2021". */
  at: string;
  /** Who. */
  who: string;
  /** The step as it was named. */
  step: string;
  /** The number of the step that this one takes back or does again. */
  reverts: number | null;
  /** What it changed, as far as it was asked for; the first lines of many. */
  lines: Array<ChangeLine>;
  /** How many lines there are in all. */
  count: number;
};

export type StepView = {
  /** Its name. */
  step: string;
  /** The frame after it. */
  book: BookView;
};

export type StretchSide = "both" | "old" | "new";

export type SuccessionFields = {
  /** The unit that ended. */
  predecessor: number;
  /** The unit that took over. */
  successor: number;
  /** The first day of the successor, dd/mm/yyyy. */
  from: string;
  /** How much the predecessor counts when histories are shown as one, as typed; empty for not said. */
  weight: string;
};

export type SurveyAnswer = {
  /** The answer: "A", "Rất hài lòng". */
  label: string;
  /** Its weight in per cent, 0 to 100. */
  weight: Points;
};

export type SurveyFigureLine = {
  /** Its name. */
  unit: string;
  /** The figure: "54/58", or the answers by level. */
  figure: string;
  /** What stands there now, as shown. */
  old: string;
  /** What the rule gives, as shown. */
  new: string;
  /** Why the figure cannot stand there. */
  fault: string | null;
};

export type SurveyFigures = {
  /** The survey. */
  survey: number;
  /** Code of the round. */
  round: string;
  /** Code of the criterion, in full. */
  code: string;
  /** The stage; not the unit's own, because others ask. */
  stage: Stage;
};

export type SurveyFiguresView = {
  /** The criterion, with its code. */
  criterion: string;
  /** One line for each unit of the round from which something came back. */
  lines: Array<SurveyFigureLine>;
  /** How many scores change. */
  changes: number;
  /** How many figures cannot stand there. */
  faults: number;
  /** Units of the round from which nothing came back. */
  without: Array<string>;
};

export type SurveyLevel = {
  /** What it is called: "Rất hài lòng". */
  label: string;
  /** True when it counts as satisfied. */
  satisfied: boolean;
};

export type SurveyReturnsFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
  /** Which survey. */
  survey: NamedSurvey;
};

export type SurveyReturnsImport = {
  /** What the survey is called. */
  survey: string;
  /** Units in the sheet. */
  units: number;
  /** Units of which nothing was known. */
  added: number;
  /** Units of which the sheet says something else. */
  changed: Array<ValueChange>;
  /** Units of which it says the same. */
  same: number;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
};

export type SurveyRule = {
  /** The answers that can be given. */
  answers: Array<SurveyAnswer>;
};

export type SurveyView = {
  /** Its identity. */
  id: number;
  /** What it is called. */
  name: string;
  /** The first day, dd/mm/yyyy or empty. */
  from: string;
  /** The last day, dd/mm/yyyy or empty. */
  to: string;
  /** What is counted. */
  counted: Counted;
  /** The levels in the order of the form. */
  levels: Array<SurveyLevel>;
  /** Who asked, and by which document. */
  source: string;
  /** The office itself, then the units of the year. */
  lines: Array<ReturnView>;
  /** All units together, without the office itself. */
  total: ReturnView;
};

export type SurveysView = {
  /** The year. */
  year: number;
  /** In the order in which they were entered. */
  surveys: Array<SurveyView>;
};

export type TableBy = "units" | "fields";

export type TableOf = {
  /** The indicator. */
  indicator: number;
  /** The year. */
  year: number;
  /** Which periods stand across. */
  period: PeriodKind;
  /** What stands down the side. */
  by: TableBy;
  /** The unit whose fields stand down the side; absent for all together. */
  unit?: number;
  /** Only units of this group; empty for all. */
  group: string;
};

export type TakeIndicators = {
  /** Their names in the library. */
  codes: Array<string>;
};

export type TakeSatisfaction = {
  /** The survey. */
  survey: number;
  /** The indicator, which counts in per cent. */
  indicator: number;
};

export type TakeUp = {
  /** The hearing. */
  hearing: number;
  /** The unit. */
  unit: number;
  /** Code of the criterion. */
  code: string;
};

export type Talk = {
  /** Who read it. */
  speaker: string;
  /** What it was about. */
  title: string;
};

export type TargetChange = {
  /** The unit. */
  unit: string;
  /** What is measured. */
  target: string;
  /** What is promised now. */
  old: string;
  /** What the file says. */
  new: string;
};

export type TargetFields = {
  /** Its number within the commitment; 0 for a new one. */
  number: number;
  /** How its values follow one another. */
  counting: Counting;
  /** What is measured. */
  name: string;
  /** Unit of measure. */
  measure: string;
  /** Last year's value, or empty. */
  baseline: string;
  /** "≥", "≤" or "=". */
  direction: Direction;
  /** The promised value. */
  value: string;
  /** By when, or empty. */
  deadline: string;
  /** Codes of the criteria it protects. */
  criteria: string;
  /** The indicator whose values are its progress; absent when progress is typed. */
  indicator?: number;
};

export type TaskFields = {
  /** Its number within the commitment; 0 for a new one. */
  number: number;
  /** What will be done. */
  name: string;
  /** What comes out of it. */
  product: string;
  /** By when, or empty. */
  deadline: string;
  /** Who does it. */
  person: string;
};

export type TaskState = "late" | "due_soon" | "open" | "done" | "done_late" | "stated";

export type TickHandedIn = {
  /** The shape. */
  template: number;
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The criteria. */
  nodes: Array<number>;
  /** True for handed in. */
  handed_in: boolean;
};

export type TickItem = {
  /** What stands for it in a figure: "a". */
  mark: string;
  /** What is to be fulfilled. */
  label: string;
  /** What it gives. */
  points: Points;
};

export type TicksRule = {
  /** The items in order. */
  items: Array<TickItem>;
};

export type TieBreaker = { "by": "node",
  /** Its code. */
  code: string;
} | { "by": "bonus" } | { "by": "previous_rank" };

export type TiePolicy = { "kind": "shared" } | { "kind": "dense" } | { "kind": "parted",
  /** What parts them, the first first. */
  by: Array<TieBreaker>;
};

export type ToNextGrade = {
  /** The label of the next better grade. */
  grade: string;
  /** Points still missing, rounded up to six decimals; 0 when only conditions are missing. */
  points: Points;
  /** The conditions that are still missed. */
  conditions: Array<ConditionResult>;
};

export type TotalView = {
  /** Earned points. */
  earned: Points;
  /** The applicable maximum. */
  applicable_max: Points;
  /** The index as printed; absent where nothing applies. */
  index_printed: string | null;
};

export type TrendArea = {
  /** Its code in the round. */
  code: string;
  /** Its title. */
  title: string;
  /** Criteria compared in it. */
  compared: number;
  /** Index on them, one per year, with a point; null when it cannot be said. */
  percent: Array<string | null>;
  /** The same as printed. */
  printed: Array<string | null>;
};

export type TrendOf = {
  /** Code of the round. */
  round: string;
  /** The stage; absent for the one that counts. */
  stage?: Stage;
  /** Code or name of one unit, for its areas and the units it follows; absent for all together. */
  unit?: string;
};

export type TrendPointView = {
  /** What the unit was called in that year; empty when it is called so still. */
  called: string;
  /** Index as that year counted it, with a point. */
  index_percent: string | null;
  /** The same as printed. */
  index_printed: string | null;
  /** Index on the compared criteria, with a point; null when it cannot be said. */
  comparable_percent: string | null;
  /** The same as printed. */
  comparable_printed: string | null;
  /** Rank. */
  rank: number | null;
  /** Out of how many. */
  of: number | null;
  /** Grade; empty when there is none. */
  grade: string;
  /** False while something that applies is not scored. */
  complete: boolean;
};

export type TrendUnit = {
  /** Its name. */
  unit: string;
  /** The unit. */
  unit_id: number;
  /** One entry per year; null where nothing is known. */
  points: Array<TrendPointView | null>;
  /** The unit that follows it; null for a unit of the round. */
  followed_by: number | null;
  /** The first day of the unit that follows it, dd/mm/yyyy; empty for a unit of the round. */
  until: string;
  /** How much it counts in the history of the unit that follows it; null where not said. */
  weight: number | null;
  /** What the units before it had as one figure, one entry per year; null where nothing can be said. */
  rolled_up: Array<RolledUpView | null>;
  /** Of which units and weights that figure is made; empty when there is none. */
  rolled_up_from: string;
};

export type TrendView = {
  /** Code of the round. */
  round: string;
  /** The stage. */
  stage: Stage;
  /** The years, the oldest first. */
  years: Array<TrendYear>;
  /** How many criteria are unchanged in every computed year. */
  compared: number;
  /** How many criteria the round has. */
  leaves: number;
  /** What the compared criteria are worth; null when a maximum is not printed. */
  compared_max: Points | null;
  /** The criteria that are not compared. */
  left_out: Array<LeftOutView>;
  /** The units of the round, in the order of its ranking; with one asked for, it alone. */
  units: Array<TrendUnit>;
  /** The units that they follow, the nearest first, under the names of their time. */
  predecessors: Array<TrendUnit>;
  /** Areas on the compared criteria: of the unit, or of all units together. */
  areas: Array<TrendArea>;
};

export type TrendYear = {
  /** The year. */
  year: number;
  /** Code of its round; null for a year known only from what others published. */
  round: string | null;
  /** Where its results are known from. */
  source: string;
};

export type TryRule = {
  /** The rule. */
  rule: Rule;
  /** The maximum of the leaf. */
  max: Points;
  /** The figure as typed; empty for none. */
  figure: string;
};

export type TryWording = {
  /** The words. */
  wording: WordingText;
  /** The paper to print them on. */
  paper: PaperAsked;
};

export type UnitFields = {
  /** Its identity; 0 for a new one. */
  id: number;
  /** Code. */
  code: string;
  /** Full name. */
  name: string;
  /** Short name. */
  short_name: string;
  /** Kind. */
  kind: string;
  /** Group in which it is ranked. */
  group: string;
  /** Name of the head. */
  head_name: string;
  /** Office title of the head. */
  head_title: string;
  /** First day of what is typed here; an earlier version is kept and ends the day before. */
  valid_from: string;
  /** Last day; empty for still. */
  valid_to: string;
};

export type UnitForecastView = {
  /** The unit. */
  unit_id: number;
  /** Its name. */
  unit: string;
  /** All it claims. */
  claimed: Points;
  /** Claims on criteria that can be forecast. */
  covered: Points;
  /** How many criteria these are. */
  covered_leaves: number;
  /** Criteria with a claim and too few pairs. */
  open_leaves: number;
  /** The sum over the criteria that can be forecast; null when there is none. */
  range: RangeView | null;
  /** The index in the middle case, when every claim can be forecast; as printed. */
  index_printed: string | null;
  /** Its criteria with a claim, in the order of the tree. */
  leaves: Array<LeafForecastView>;
};

export type UnitImportLine = {
  /** Code. */
  code: string;
  /** Full name. */
  name: string;
  /** Group. */
  group: string;
  /** "new", "changed" or "same". */
  outcome: string;
};

export type UnitOfTable = {
  /** The unit. */
  unit: number;
  /** Its name in the year. */
  name: string;
};

export type UnitProgress = {
  /** The unit. */
  unit: number;
  /** Its name. */
  name: string;
  /** One entry per area, then one over all. */
  areas: Array<ProgressView>;
};

export type UnitResultView = {
  /** The way to the next better grade; null without a scheme and at the best grade. */
  way_up: WayUpView | null;
  /** The units it follows, with their results as they were. */
  predecessors: Array<PredecessorView>;
};

export type UnitSheetView = {
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** Its name at the end of the round. */
  unit_name: string;
  /** Decimals with which the set prints. */
  decimals: number;
  /** The nodes in the order of the decision; the first is the root. */
  rows: Array<SheetRow>;
  /** One total per stage, in the fixed order. */
  totals: Array<SheetTotal>;
  /** What does not add up or stands open. */
  problems: Array<Problem>;
};

export type UnitVersionView = {
  /** First day, dd/mm/yyyy or empty. */
  valid_from: string;
  /** Last day, dd/mm/yyyy or empty. */
  valid_to: string;
  /** Code. */
  code: string;
  /** Full name. */
  name: string;
  /** Short name. */
  short_name: string;
  /** Kind. */
  kind: string;
  /** Group. */
  group: string;
  /** Name of the head. */
  head_name: string;
  /** Office title of the head. */
  head_title: string;
};

export type UnitView = {
  /** Its identity. */
  id: number;
  /** What it is called today, or was called last. */
  now: UnitVersionView;
  /** Everything it was called, oldest first. */
  versions: Array<UnitVersionView>;
  /** The units it follows. */
  predecessors: Array<RelativeView>;
  /** The units that follow it. */
  successors: Array<RelativeView>;
};

export type UnitWithout = {
  /** The unit. */
  unit: number;
  /** Its name. */
  name: string;
};

export type UnitsFile = {
  /** The file. */
  file: string;
  /** The sheet; absent for the first. */
  sheet?: string;
};

export type UnitsImport = {
  /** One line per unit of the sheet. */
  lines: Array<UnitImportLine>;
  /** What is wrong or good to know. */
  problems: Array<Problem>;
  /** Lines that were passed over. */
  skipped_rows: number;
  /** Kinds and groups that become known. */
  news: Array<string>;
};

export type UnitsView = {
  /** The units in order of their group and code. */
  units: Array<UnitView>;
  /** Groups that occur. */
  groups: Array<string>;
  /** Kinds that occur. */
  kinds: Array<string>;
  /** Codes or names held twice today. */
  problems: Array<Problem>;
};

export type UnnamedLoss = {
  /** Name of the unit. */
  unit: string;
  /** The points. */
  points: Points;
};

export type UseView = {
  /** The unit's name. */
  unit_name: string;
  /** Code of the criterion. */
  code: string;
  /** Page or section. */
  page: string;
  /** How far it has come. */
  state: EvidenceState;
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The criterion. */
  node: number;
};

export type ValueCell = {
  /** "unknown", "value" or "no_occurrence". */
  state: string;
  /** As a clerk types it: "97,5", "38/40", "KPS"; empty while nothing is known. */
  text: string;
  /** The value in the unit of measure; of a share rounded half up to two decimals. */
  points: Points | null;
  /** True when it reaches the year's target; absent without one. */
  reaches: boolean | null;
  /** More about it. */
  note: string;
  /** Who entered it, and when. */
  entered: string;
};

export type ValueChange = {
  /** Of what: indicator, unit, field, period. */
  what: string;
  /** What stands there. */
  old: string;
  /** What the file says. */
  new: string;
};

export type ValuesPreview = {
  /** One entry per cell that would change or cannot be taken. */
  cells: Array<PastedValue>;
  /** How many would change. */
  changes: number;
  /** How many cannot be taken. */
  faults: number;
};

export type Verdict = "holds" | "fails" | "undecided";

export type Vote = { "how": "consensus" } | { "how": "counted",
  /** For it. */
  in_favour: number;
  /** Against it. */
  against: number;
  /** Neither. */
  abstained: number;
};

export type WaitingConclusion = {
  /** The conference. */
  conference: number;
  /** Which conclusion, from 1. */
  number: number;
  /** What is to be done. */
  text: string;
  /** The body that does it. */
  owner: string;
  /** Late or due soon. */
  state: TaskState;
  /** Days until it is due. */
  days: number;
};

export type WaitingFor = {
  /** Code of the round. */
  round: string;
  /** True for what the working clerk's department leads on only. */
  mine: boolean;
  /** The difference beyond which a line stands on the desk, as typed; empty for the round's own. */
  beyond: string;
};

export type WaitingGroup = {
  /** Why they wait. */
  kind: WaitingKind;
  /** How many there are. */
  count: number;
  /** The first of them. */
  lines: Array<WaitingLine>;
};

export type WaitingKind = "returned" | "answered" | "not_scored" | "no_evidence" | "differs" | "parts_differ";

export type WaitingLine = {
  /** The unit. */
  unit: number;
  /** Its name. */
  unit_name: string;
  /** The line of the sheet. */
  node: number;
  /** Its code; empty for the total. */
  code: string;
  /** What is assessed. */
  title: string;
  /** The stage at which something has to be done. */
  stage: Stage;
  /** More about it. */
  says: string;
  /** Days until it is due; absent without a day. */
  days: number | null;
  /** How large the difference is. */
  difference: Points | null;
};

export type WaitingPromise = {
  /** The commitment. */
  commitment: number;
  /** The year promised for. */
  year: number;
  /** The target or task. */
  part: Part;
  /** The unit. */
  unit_name: string;
  /** Who heads it today. */
  head_name: string;
  /** What is promised. */
  name: string;
  /** How it stands. */
  state: ProgressState;
  /** Days until it is due; below 0 once it has passed. */
  days: number;
};

export type WaitingView = {
  /** Code of the round. */
  round: string;
  /** Today, dd/mm/yyyy. */
  today: string;
  /** The department of the working clerk; empty when not said. */
  department: string;
  /** Differences larger than this stand on the desk. */
  threshold: Points;
  /** What waits, kind by kind. */
  kinds: Array<WaitingGroup>;
  /** The areas, as columns. */
  areas: Array<AreaView>;
  /** The units, as rows. */
  units: Array<UnitProgress>;
  /** Sums of the columns, the last one over all. */
  totals: Array<ProgressView>;
  /** The days of the round. */
  milestones: Array<MilestoneView>;
  /** Questions to the higher authority that are not answered. */
  questions: number;
  /** The year of the round, for which initiatives are expected. */
  initiative_year: number;
  /** The units of the round without an initiative in that year; empty for a round of one unit. */
  without_initiative: Array<string>;
  /** Promises of heads that are late, at risk or due soon; the first of them. */
  promises: Array<WaitingPromise>;
  /** How many there are. */
  promise_count: number;
  /** Tasks from conferences that are late or due soon. */
  conclusions: Array<WaitingConclusion>;
  /** Days since the last verified backup; absent when there is none. */
  backup_days: number | null;
};

export type WantView = {
  /** What it is. */
  kind: FindingKind;
  /** In words. */
  says: string;
};

export type WantingView = {
  /** The unit's name. */
  unit_name: string;
  /** Code of the criterion. */
  code: string;
  /** What is assessed. */
  title: string;
  /** The evidence the set asks for. */
  asked_for: string;
  /** What is wanting. */
  wants: Array<WantView>;
  /** Code of the round. */
  round: string;
  /** The unit. */
  unit: number;
  /** The criterion. */
  node: number;
};

export type WayStepView = {
  /** The node. */
  node: number;
  /** Its code. */
  code: string;
  /** What is assessed. */
  title: string;
  /** Its maximum. */
  max: Points | null;
  /** Points left. */
  left: Points;
  /** True for the fewest criteria that reach the grade. */
  needed: boolean;
};

export type WayUpView = {
  /** That grade. */
  grade: string;
  /** Points missing; 0 when only conditions are. */
  points: Points;
  /** The conditions that are missed. */
  conditions: Array<ConditionResult>;
  /** True when the points left are enough. */
  reachable: boolean;
  /** The least number of criteria, each brought to its full maximum, that reaches the grade. */
  needed: number;
  /** The same as a sentence. */
  says: string;
  /** What has points left: the needed ones first, then the rest; most points left first. */
  steps: Array<WayStepView>;
};

export type WordingField = {
  /** As it is written: "{{năm đánh giá}}". */
  written: string;
  /** What it stands for. */
  meaning: string;
};

export type WordingFileView = {
  /** Its name. */
  template: string;
  /** What it is about. */
  title: string;
  /** The papers that print from it, the one that shows most of it first. */
  papers: Array<string>;
  /** Its paragraphs in their order. */
  paragraphs: Array<WordingLine>;
};

export type WordingLine = {
  /** Its name. */
  paragraph: string;
  /** When it is used; empty for always. */
  remark: string;
  /** Its words as they are printed. */
  text: string;
  /** Whose words they are. */
  state: WordingState;
};

export type WordingPreview = {
  /** The paper. */
  preview: PaperPreview;
  /** The first page, from 0, on which the paragraph stands; nothing when this paper does not print it. */
  page: number | null;
};

export type WordingState = "original" | "own" | "older_than_original" | "unused";

export type WordingText = {
  /** The wording file. */
  template: string;
  /** The paragraph. */
  paragraph: string;
  /** The words, one or more lines. */
  text: string;
};

export type WordingView = {
  /** The wording file. */
  template: string;
  /** What the file is about. */
  title: string;
  /** The paragraph. */
  paragraph: string;
  /** When it is used; empty for always. */
  remark: string;
  /** Its words as they are printed. */
  text: string;
  /** The program's own words. */
  original: string;
  /** The program's words from which the office's were made, when the program now has others. */
  made_from: string | null;
  /** Whose words they are. */
  state: WordingState;
  /** The fields it may use. */
  fields: Array<WordingField>;
};

export type WorkAs = {
  /** The clerk. */
  id: number;
  /** The password or the recovery code; empty where there is none. */
  password: string;
};

export type WorkView = {
  /** Steps that are done. */
  done: number;
  /** All steps. */
  total: number;
  /** What is being made now. */
  what: string;
};

export type WrittenDossier = {
  /** Its folder. */
  path: string;
  /** How many files stand in it, without the list. */
  files: number;
  /** Criteria that claim points and have no document in it. */
  missing: Array<string>;
};

export type WrittenPortal = {
  /** Its folder. */
  path: string;
  /** Lines of the sheet. */
  rows: number;
  /** Files of evidence. */
  files: number;
};

export type YearEndHead = {
  /** The commitment. */
  id: number;
  /** The unit. */
  unit_name: string;
  /** Who promised, and who took over. */
  heads: string;
  /** Targets and tasks. */
  parts: number;
  /** Of these, kept. */
  whole: number;
  /** Of these, partly kept. */
  partly: number;
  /** Of these, not kept. */
  not: number;
  /** Of these, without any entry. */
  unknown: number;
  /** The commitment as a whole. */
  kept: Kept;
  /** What its criteria are worth; null where the year has no sheet of the unit. */
  points: Points | null;
  /** Of these, what the unit was given. */
  earned: Points | null;
  /** What was lost of them. */
  lost: Points | null;
  /** The grade of the unit in the year; empty where there is none. */
  grade: string;
};

export type YearEndPromises = {
  /** The year promised for. */
  year: number;
  /** From which share on a target is partly kept; empty for none. */
  target_from: string;
  /** From which share on a commitment is partly kept; empty for none. */
  head_from: string;
  /** The heads by unit. */
  heads: Array<YearEndHead>;
};

export type YearTargetFields = {
  /** The year, as typed. */
  year: string;
  /** What the office set itself, or empty. */
  own: string;
  /** What the higher authority asks for, or empty. */
  higher: string;
  /** The documents that say so. */
  source: string;
};

export type Commands = {
  /** The state of the book: what the frame of the window shows. */
  book_state: [Nothing, BookView];
  /** Set up an office with its letterhead and signer. */
  set_up_office: [SetUpOffice, BookView];
  /** Fill an empty book with the sample office. */
  open_sample: [Nothing, BookView];
  /** Text size and contrast. */
  change_preferences: [ChangePreferences, BookView];
  /** Take back the last step. */
  undo: [Nothing, StepView];
  /** Bring back the step taken back last. */
  redo: [Nothing, StepView];
  /** The history of everything, filtered, newest first. */
  history: [HistoryOf, HistoryView];
  /** The history of one line of a unit's sheet. */
  history_of_cell: [HistoryOfCell, Array<StepOfHistory>];
  /** Write the history into a sheet. */
  export_history: [ExportHistory, ExportedSheet];
  /** Everything in the rounds that is wrong, doubtful or worth knowing. */
  scan: [ScanOf, ScanView];
  /** The desk: what waits, how far everything has come, what is due. */
  waiting: [WaitingFor, WaitingView];
  /** Find anything by its name, without marks and by abbreviations. */
  find: [Find, Array<Found>];
  /** Letterheads and signers. */
  office: [Nothing, OfficeView];
  /** Keep a letterhead. */
  save_letterhead: [LetterheadFields, OfficeView];
  /** Keep a signer. */
  save_signer: [SignerFields, OfficeView];
  /** Remove a signer. */
  remove_signer: [RemoveSigner, OfficeView];
  /** Remove a letterhead; the last one stays. */
  remove_letterhead: [RemoveLetterhead, OfficeView];
  /** The register of units. */
  units: [Nothing, UnitsView];
  /** Keep a unit. */
  save_unit: [UnitFields, UnitsView];
  /** Give a unit another name from a day on, merge units or divide one. */
  reorganise_units: [ReorganiseUnits, UnitsView];
  /** Take out a unit that nothing speaks of. */
  remove_unit: [OneUnit, UnitsView];
  /** What importing a sheet of units would do. */
  preview_units_import: [UnitsFile, UnitsImport];
  /** Import a sheet of units. */
  import_units: [UnitsFile, UnitsImport];
  /** Keep that one unit follows another. */
  save_succession: [SuccessionFields, UnitsView];
  /** Take out that one unit follows another. */
  remove_succession: [RemoveSuccession, UnitsView];
  /** The criteria sets. */
  criteria_sets: [Nothing, Array<CriteriaSetView>];
  /** One criteria set with its tree. */
  criteria_set: [OfSet, CriteriaTreeView];
  /** What importing a criteria sheet would do. */
  preview_criteria_import: [CriteriaFile, CriteriaImport];
  /** Import a criteria sheet as a draft set. */
  import_criteria: [CriteriaFile, CriteriaTreeView];
  /** Begin a draft set, empty or as a copy of another. */
  create_criteria_set: [CreateSet, CriteriaTreeView];
  /** Keep what is known of a draft set: its names, its decision, its total. */
  save_criteria_set: [SaveSet, CriteriaTreeView];
  /** Issue a draft set; it never changes again. */
  issue_criteria_set: [OfSet, CriteriaTreeView];
  /** Put a new node into a draft set. */
  add_node: [AddNode, BuiltSet];
  /** Keep what a node of a draft set says. */
  save_node: [SaveNode, BuiltSet];
  /** Move a node of a draft set one step, with everything below it. */
  move_node: [MoveNode, BuiltSet];
  /** Take a node and everything below it out of a draft set. */
  remove_node: [OneNode, BuiltSet];
  /** What differs between two sets. */
  compare_criteria_sets: [CompareSets, SetComparison];
  /** Take out a set by which no round scores. */
  remove_criteria_set: [OfSet, Array<CriteriaSetView>];
  /** Give a leaf of a draft set its rule. */
  set_rule: [SetRule, CriteriaTreeView];
  /** Confirm that the rule of a leaf says what the decision says. */
  confirm_rule: [ConfirmRule, CriteriaTreeView];
  /** What a rule says, what is wrong with it, and what a figure gives; nothing is written. */
  try_rule: [TryRule, RuleTrial];
  /** Read an official wording into a rule. */
  read_rule: [ReadRule, RuleReading];
  /** Apply an official wording to a figure. */
  apply_rule: [ApplyRule, RuleWorked];
  /** Keep the grade scheme of a set. */
  save_grades: [SaveGrades, CriteriaSetView];
  /** The grade scheme that a sheet describes; nothing is written. */
  preview_grades_import: [GradesFile, GradeScheme];
  /** Import a grade scheme for a set. */
  import_grades: [GradesFile, CriteriaSetView];
  /** Keep how a set ranks: ties, and the exact or the printed index. */
  save_ranking: [SaveRanking, CriteriaSetView];
  /** The rounds. */
  rounds: [Nothing, Array<RoundView>];
  /** Open a round for a group of units. */
  open_round: [OpenRound, RoundView];
  /** What opening a new year from an earlier round would do; nothing is written. */
  preview_new_year: [OpenNewYear, NewYearPlan];
  /** Open a new year from an earlier round, with everything chosen, as one step. */
  open_new_year: [OpenNewYear, NewYearOpened];
  /** What may go over from an earlier round into one that is open. */
  preview_carry_over: [CarryBetween, CarryPlan];
  /** Carry chosen results and evidence over, as one step. */
  carry_over: [CarryOver, CarriedOver];
  /** Take out a round in which nothing is scored. */
  remove_round: [OneRound, Array<RoundView>];
  /** The councils. */
  councils: [Nothing, Array<CouncilView>];
  /** Keep a council with its members. */
  save_council: [SaveCouncil, Array<CouncilView>];
  /** Remove a council. */
  remove_council: [OneCouncil, Array<CouncilView>];
  /** The plan of a round: milestones and assignments. */
  plan: [OfRound, PlanView];
  /** Keep a milestone. */
  save_milestone: [SaveMilestone, PlanView];
  /** From which difference on the desk and the hearings of a round speak. */
  save_threshold: [SaveThreshold, PlanView];
  /** Remove a milestone. */
  remove_milestone: [OneMilestone, PlanView];
  /** Give criteria to a department. */
  assign: [Assign, PlanView];
  /** Questions to the higher authority, open ones first. */
  questions: [OfRound, Array<QuestionView>];
  /** Keep a question or its answer. */
  save_question: [SaveQuestion, Array<QuestionView>];
  /** Remove a question. */
  remove_question: [OneQuestion, Array<QuestionView>];
  /** Lock stages of a unit, or of a whole round. */
  lock_stages: [LockStages, RoundView];
  /** Unlock stages, with a reason. */
  unlock_stages: [LockStages, RoundView];
  /** Publish a round: every stage is locked, its set and names are frozen. */
  publish_round: [PublishRound, RoundView];
  /** Open a published round again, with a reason. */
  open_round_again: [PublishRound, RoundView];
  /** The score sheet of one unit. */
  unit_sheet: [OfUnit, UnitSheetView];
  /** Put one score into a sheet. */
  record_score: [RecordScore, UnitSheetView];
  /** Declare a figure; its rule gives the points. */
  record_figure: [RecordFigure, UnitSheetView];
  /** What pasting a block would do. */
  preview_paste: [PasteScores, PastePreview];
  /** Paste a block as one step. */
  paste_scores: [PasteScores, UnitSheetView];
  /** One stage of a round: criteria down, units across. */
  score_matrix: [OfStage, ScoreMatrix];
  /** What pasting a block into the matrix would do. */
  preview_matrix_paste: [PasteMatrix, PastePreview];
  /** Paste a block into the matrix as one step. */
  paste_matrix: [PasteMatrix, ScoreMatrix];
  /** How the second entries of a round's approved scores stand. */
  second_entries: [OfRound, SecondEntriesView];
  /** The second entry of a unit; nothing of the first is told before the two are compared. */
  second_entry: [OfUnit, SecondEntryView];
  /** Key a cell of the approved scores a second time. */
  key_second: [KeySecond, SecondEntryView];
  /** Type the total that the decision prints. */
  key_second_total: [KeySecondTotal, SecondEntryView];
  /** Compare the two entries. */
  compare_entries: [OfUnit, SecondEntryView];
  /** Rule which of two entries stands on the paper. */
  rule_entries: [RuleEntries, SecondEntryView];
  /** Take a second entry out, to key it anew. */
  remove_second_entry: [OfUnit, SecondEntryView];
  /** The shapes to hand scores in by. */
  portal_templates: [Nothing, PortalTemplatesView];
  /** Keep such a shape. */
  save_portal_template: [SavePortalTemplate, PortalTemplatesView];
  /** Take such a shape out, with what was ticked by it. */
  remove_portal_template: [OnePortalTemplate, PortalTemplatesView];
  /** The columns that a sheet describes; nothing is written. */
  preview_portal_import: [PortalFile, PortalImport];
  /** Write the columns of a shape into a sheet that can be imported again. */
  export_portal_template: [ExportPortalTemplate, ExportedSheet];
  /** What of a unit is handed in by a shape, and what would be too long. */
  handing_in: [HandingIn, HandingInView];
  /** Tick criteria as handed in, or no longer. */
  tick_handed_in: [TickHandedIn, HandingInView];
  /** Write a unit's sheet and its evidence as the shape wants them, one folder per criterion. */
  export_portal: [ExportPortal, WrittenPortal];
  /** The register of documents. */
  evidence: [Nothing, Array<DocumentView>];
  /** Take documents in, and link them to a criterion when one is named. */
  add_evidence: [AddEvidence, AddedEvidence];
  /** Keep what is known of a document. */
  save_evidence: [SaveEvidence, Array<DocumentView>];
  /** Take a document that proves nothing out of the register. */
  remove_evidence: [OneEvidence, Array<DocumentView>];
  /** A page of a PDF as a picture. */
  evidence_page: [EvidencePageOf, EvidencePage];
  /** The evidence of a unit's sheet. */
  sheet_evidence: [OfUnit, SheetEvidence];
  /** Link a document to criteria, or change its page. */
  link_evidence: [LinkEvidence, SheetEvidence];
  /** Take a link away. */
  unlink_evidence: [OneLink, SheetEvidence];
  /** Hand in, accept or reject a document, or ask for more. */
  rule_on_evidence: [RuleOnEvidence, SheetEvidence];
  /** What a criterion asks of its documents. */
  save_evidence_rule: [SaveEvidenceRule, SheetEvidence];
  /** Every criterion of a round that wants evidence. */
  wanting_evidence: [OfRound, Array<WantingView>];
  /** Write a unit's evidence into a folder, named by criterion, with its list. */
  export_dossier: [ExportDossier, WrittenDossier];
  /** What units and reviewers said about a sheet. */
  sheet_review: [OfUnit, SheetReview];
  /** Explain, accept, return, ask or rule. */
  make_remark: [MakeRemark, SheetReview];
  /** Accept every criterion whose points are equal. */
  accept_equal: [AcceptEqual, SheetReview];
  /** A unit's claims beside the rulings of a stage, and what is still open. */
  compare_sheet: [CompareSheet, ComparisonView];
  /** The hearings of a round, the newest first. */
  hearings: [OfRound, Array<HearingLine>];
  /** Open a hearing of the council, or change what is said of it. */
  save_hearing: [SaveHearing, HearingView];
  /** A hearing with what it has to decide. */
  hearing: [OneHearing, HearingView];
  /** Take up a criterion that nobody contests. */
  take_up: [TakeUp, AgendaLine];
  /** The council decides on a criterion. */
  decide: [Decide, HearingView];
  /** End a hearing. */
  close_hearing: [CloseHearing, HearingView];
  /** Go on with a hearing that was ended. */
  open_hearing_again: [OneHearing, HearingView];
  /** Take out a hearing that decided nothing. */
  remove_hearing: [OneHearing, Array<HearingLine>];
  /** What importing a score sheet would do. */
  preview_scores_import: [ScoresFile, ScoresImport];
  /** Import a score sheet of one stage as one step. */
  import_scores: [ScoresFile, ScoresImport];
  /** What importing declared figures would do. */
  preview_figures_import: [FiguresFile, FiguresImport];
  /** Import declared figures as one step; their rules give the points. */
  import_figures: [FiguresFile, FiguresImport];
  /** Write the units into a sheet that can be imported again. */
  export_units: [ExportUnits, ExportedSheet];
  /** Write a criteria set into a sheet that can be imported again. */
  export_criteria: [ExportOfSet, ExportedSheet];
  /** Write the grade scheme of a set into a sheet that can be imported again. */
  export_grades: [ExportOfSet, ExportedSheet];
  /** Write the scores of a stage into a sheet that can be imported again. */
  export_scores: [ExportOfStage, ExportedSheet];
  /** Write the declared figures of a stage into a sheet that can be imported again. */
  export_figures: [ExportOfStage, ExportedSheet];
  /** Totals, index, grade and rank at one stage. */
  standings: [StandingsOf, StandingsView];
  /** Areas and criteria in which all units together lost points. */
  losses: [LossesOf, LossesView];
  /** Results over the years, on the criteria that have stayed the same. */
  trend: [TrendOf, TrendView];
  /** What may become of the claims of a round, from what became of claims before. */
  forecast: [ForecastOf, ForecastView];
  /** The ledger of lost points. */
  lost_points: [LostPointsOf, LostPointsView];
  /** Say why points were lost, who answers for it and what will be done. */
  save_lost_points_note: [SaveLostPointsNote, LostPointsView];
  /** Write the ledger of lost points into a sheet that can be imported again. */
  export_lost_points: [ExportOfStage, ExportedSheet];
  /** What importing a sheet about lost points would do. */
  preview_lost_points_import: [LostPointsFile, LostPointsImport];
  /** Import a sheet about lost points as one step. */
  import_lost_points: [LostPointsFile, LostPointsImport];
  /** Results that others published. */
  published_results: [Nothing, Array<PublishedResultView>];
  /** Keep a published result. */
  save_published_result: [SavePublishedResult, Array<PublishedResultView>];
  /** Remove a published result. */
  remove_published_result: [RemovePublishedResult, Array<PublishedResultView>];
  /** Commitments of a year. */
  commitments: [OfYear, Array<CommitmentView>];
  /** Keep a commitment. */
  save_commitment: [SaveCommitment, CommitmentView];
  /** Remove a commitment. */
  remove_commitment: [OneCommitment, Array<CommitmentView>];
  /** What importing a sheet of commitments would do. */
  preview_commitments_import: [CommitmentsFile, CommitmentsImport];
  /** Import the targets of a year's heads as one step. */
  import_commitments: [CommitmentsFile, CommitmentsImport];
  /** Write the commitments of a year into a sheet that can be imported again. */
  export_commitments: [ExportCommitments, ExportedSheet];
  /** Keep that both sides have signed. */
  sign_commitment: [SignCommitment, CommitmentView];
  /** Another head takes over the unit and the promise. */
  change_head: [ChangeHead, CommitmentView];
  /** Close a commitment: nothing is added any more. */
  close_commitment: [OneCommitment, CommitmentView];
  /** Follow a closed commitment again. */
  follow_commitment_again: [OneCommitment, CommitmentView];
  /** Copy the promises of a year to another year, as drafts. */
  copy_commitments: [CopyCommitments, CopiedCommitments];
  /** What could be promised out of the lost points of a round. */
  promise_candidates: [OfRound, PromiseCandidates];
  /** Promise what was lost: targets and tasks for the year after the round, as one step. */
  promise_lost_points: [PromiseLostPoints, PromisesMade];
  /** How the commitments of a year stand. */
  follow_up: [FollowUpOf, FollowUpView];
  /** One commitment with everything entered about it. */
  commitment_progress: [OneCommitment, FollowedCommitment];
  /** The initiatives of a year, and who has none. */
  initiatives: [FollowUpOf, InitiativesView];
  /** Keep an initiative. */
  save_initiative: [SaveInitiative, InitiativesView];
  /** Remove an initiative. */
  remove_initiative: [OneInitiative, InitiativesView];
  /** What the promises of a year came to, head by head. */
  year_end_promises: [FollowUpOf, YearEndPromises];
  /** Keep what counts as partly kept. */
  save_verdict_rule: [SaveVerdictRule, YearEndPromises];
  /** Enter what was reached by a day. */
  enter_progress: [EnterProgress, FollowedCommitment];
  /** The papers that can be printed. */
  papers: [Nothing, Array<PaperKind>];
  /** What was typed for a paper and is kept. */
  paper_entries: [PaperEntriesOf, Array<PaperEntryView>];
  /** Keep what is typed for a paper. */
  keep_paper_entries: [KeepPaperEntries, Array<PaperEntryView>];
  /** Lay out a paper for the screen. */
  preview_paper: [PaperAsked, PaperPreview];
  /** What does not add up behind a paper, and the reasons written for it. */
  reconciliation: [ReconciliationOf, ReconciliationView];
  /** Write the reason for a difference behind a paper, or for all that have none. */
  explain_differences: [ExplainDifferences, ReconciliationView];
  /** Print a paper into a file. */
  print_paper: [PrintPaper, PrintedPaper];
  /** Print a file per unit, or the set of a conference, into a new folder. */
  print_many: [PrintMany, PrintedMany];
  /** The numbers given to documents, the newest year first. */
  document_numbers: [Nothing, Array<DocumentNumberView>];
  /** Keep the number of a paper in the register. */
  register_number: [RegisterNumber, Array<DocumentNumberView>];
  /** Strike a number out of the register. */
  remove_number: [RemoveNumber, Array<DocumentNumberView>];
  /** The fixed paragraphs of every paper, and which of them the office words for itself. */
  wordings: [Nothing, Array<WordingFileView>];
  /** One fixed paragraph with the fields it may use. */
  wording: [OneWording, WordingView];
  /** Keep a paragraph in the office's own words. */
  save_wording: [WordingText, WordingView];
  /** Take a paragraph back to the program's own words. */
  reset_wording: [OneWording, Array<WordingFileView>];
  /** Lay out a paper with words that are not kept yet. */
  preview_wording: [TryWording, WordingPreview];
  /** How far long work has come; nothing while none runs. */
  work_progress: [Nothing, WorkView | null];
  /** Stop long work before its next step; nothing of it is written. */
  stop_work: [Nothing, WorkView | null];
  /** Prove the book and its journal. */
  check: [Nothing, CheckView];
  /** Make a verified backup. */
  backup: [MakeBackup, BackupView];
  /** The backups beside the book and in the second place, newest first, each opened and checked. */
  backups: [Nothing, BackupsView];
  /** Make a backup where one is due; asked once a minute while the window is open. */
  look_after_book: [Nothing, BookView];
  /** Choose a second place for backups, or none. */
  choose_second_place: [SecondFolder, BackupsView];
  /** What bringing back a backup would change. */
  preview_restore: [OneBackup, RestorePreview];
  /** Bring back a backup as one step, after a copy of today. */
  restore_backup: [RestoreBackup, BookView];
  /** The register of steering documents, or what of it fits. */
  steering_documents: [SteeringOf, SteeringView];
  /** Keep a steering document. */
  save_steering_document: [SaveSteering, SteeringView];
  /** Take a steering document out of the register; its scan stays. */
  remove_steering_document: [OneSteering, SteeringView];
  /** What importing a sheet of steering documents would do. */
  preview_steering_import: [SteeringFile, SteeringImport];
  /** Import a sheet of steering documents. */
  import_steering: [SteeringFile, SteeringImport];
  /** Write the steering documents into a sheet. */
  export_steering: [ExportSteering, ExportedSheet];
  /** The conferences with everything about them, the newest first. */
  conferences: [Nothing, Array<ConferenceView>];
  /** Keep a conference. */
  save_conference: [SaveConference, Array<ConferenceView>];
  /** Remove a conference. */
  remove_conference: [OneConference, Array<ConferenceView>];
  /** A task of a conference is done, or open again. */
  finish_conclusion: [FinishConclusion, Array<ConferenceView>];
  /** The commendations and reminders of a year. */
  commendations: [CommendationsOf, CommendationsView];
  /** Whom standings and commitments propose, without what is on the list already. */
  commendation_candidates: [CandidatesOf, Array<CandidateView>];
  /** Put those who are proposed on the list. */
  propose_commendations: [ProposeCommendations, CommendationsView];
  /** Keep a commendation or reminder. */
  save_commendation: [SaveCommendation, CommendationsView];
  /** Remove a commendation or reminder that has no decision. */
  remove_commendation: [OneCommendation, CommendationsView];
  /** Give what was chosen its decision and the next numbers of the register of certificates. */
  decide_commendations: [DecideCommendations, CommendationsView];
  /** Keep from what the program proposes. */
  save_proposal_rule: [SaveProposalRule, CommendationsView];
  /** The bought blank forms for certificates. */
  blank_forms: [Nothing, Array<BlankFormView>];
  /** Keep a blank form; without places it begins with the usual ones. */
  save_blank_form: [SaveBlankForm, Array<BlankFormView>];
  /** Remove a blank form. */
  remove_blank_form: [OneBlankForm, Array<BlankFormView>];
  /** The indicators of the office with their targets. */
  indicators: [Nothing, IndicatorsView];
  /** Keep an indicator. */
  save_indicator: [SaveIndicator, IndicatorsView];
  /** Remove an indicator of which nothing speaks. */
  remove_indicator: [OneIndicator, IndicatorsView];
  /** The library of examples. */
  indicator_library: [Nothing, LibraryView];
  /** Take examples of the library over. */
  take_indicators: [TakeIndicators, IndicatorsView];
  /** The values of an indicator in a year: units or fields down, periods across. */
  indicator_table: [TableOf, IndicatorTable];
  /** Enter one value, or take it out. */
  record_value: [RecordValue, IndicatorTable];
  /** What a paste of values would change. */
  preview_values_paste: [PasteValues, ValuesPreview];
  /** Paste a block of values as one step. */
  paste_values: [PasteValues, IndicatorTable];
  /** An indicator over the years. */
  indicator_trend: [IndicatorTrendOf, IndicatorTrend];
  /** What an import of values would change. */
  preview_values_import: [IndicatorValuesFile, IndicatorValuesImport];
  /** Import values of indicators. */
  import_values: [IndicatorValuesFile, IndicatorValuesImport];
  /** Write the values of a year into a sheet. */
  export_indicator_values: [ExportIndicatorValues, ExportedSheet];
  /** The surveys of a year with what came back. */
  surveys: [FollowUpOf, SurveysView];
  /** Keep a survey. */
  save_survey: [SaveSurvey, SurveysView];
  /** Remove a survey with what came back. */
  remove_survey: [OneSurvey, SurveysView];
  /** Enter what came back from units. */
  save_survey_returns: [SaveSurveyReturns, SurveysView];
  /** What an import of a survey would change. */
  preview_survey_import: [SurveyReturnsFile, SurveyReturnsImport];
  /** Import what came back of a survey. */
  import_survey_returns: [SurveyReturnsFile, SurveyReturnsImport];
  /** Write what came back of a survey into a sheet. */
  export_survey_returns: [ExportSurveyReturns, ExportedSheet];
  /** Make the result of a survey values of an indicator. */
  take_satisfaction: [TakeSatisfaction, SatisfactionTaken];
  /** What the result of a survey makes of the points of a criterion. */
  preview_survey_figures: [SurveyFigures, SurveyFiguresView];
  /** Make the result of a survey the figures of a criterion. */
  take_survey_figures: [SurveyFigures, SurveyFiguresView];
  /** What an import of progress would add. */
  preview_progress_import: [ProgressFile, ProgressImport];
  /** Import what was reached of the commitments of a year. */
  import_progress: [ProgressFile, ProgressImport];
  /** Write what was entered about the commitments of a year into a sheet. */
  export_progress: [ExportProgress, ExportedSheet];
  /** What others publish, index by index over the years. */
  outside_indices: [Nothing, OutsideIndicesView];
  /** Keep a published value. */
  save_outside_index: [SaveOutsideIndex, OutsideIndicesView];
  /** Remove a published value. */
  remove_outside_index: [OneOutsideIndex, OutsideIndicesView];
  /** What an import of outside indices would change. */
  preview_outside_import: [OutsideIndicesFile, OutsideIndicesImport];
  /** Import outside indices. */
  import_outside_indices: [OutsideIndicesFile, OutsideIndicesImport];
  /** Write all outside indices into a sheet. */
  export_outside_indices: [ExportOutsideIndices, ExportedSheet];
  /** The clerks who use the program. */
  clerks: [Nothing, Array<ClerkView>];
  /** Keep a clerk. */
  save_clerk: [SaveClerk, Array<ClerkView>];
  /** Remove a clerk. */
  remove_clerk: [OneClerk, Array<ClerkView>];
  /** Another clerk works from now on, or the same one goes on after the lock. */
  work_as: [WorkAs, BookView];
  /** Ask for the working clerk's password again. */
  lock_screen: [Nothing, BookView];
  /** Set or take away a clerk's password. */
  set_password: [SetPassword, PasswordSet];
  /** Print the sheet of a recovery code that was just shown. */
  print_recovery_sheet: [PrintRecoverySheet, RecoverySheetPrinted];
  /** What the working clerk typed and did not keep, and where the clerk stopped. */
  drafts: [Nothing, DraftsView];
  /** Put down what is being typed, in case the power fails. */
  keep_draft: [KeepDraft, PutDown];
  /** Put down where the working clerk is. */
  keep_stopped: [KeepStopped, PutDown];
};
