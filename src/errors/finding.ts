/** One thing that `parley doctor` looked at. A warning is for the operator to weigh; a fault has to be mended. */
export interface Finding {
  readonly about: string;
  readonly verdict: 'good' | 'warning' | 'fault';
  /** What was found, as a sentence. */
  readonly found: string;
  readonly whatToDo?: string;
}
