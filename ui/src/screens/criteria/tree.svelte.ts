// The nodes of a set as an outline: which are folded, which one is chosen, which are found.
// Order and levels are the program's; nothing is sorted or summed here.
import type { NodeView } from '../../door/bindings';
import { holds } from '../../text';

export class Outline {
  nodes = $state.raw<readonly NodeView[]>([]);
  folded = $state.raw<ReadonlySet<number>>(new Set());
  chosen = $state<number | null>(null);
  wanted = $state('');

  /** Shows other nodes; what was chosen and folded stays where it still exists. */
  show(nodes: readonly NodeView[]): void {
    this.nodes = nodes;
    if (!nodes.some((node) => node.node === this.chosen)) this.chosen = nodes[0]?.node ?? null;
  }

  get chosenNode(): NodeView | null {
    return this.nodes.find((node) => node.node === this.chosen) ?? null;
  }

  /** What stands on the screen: without what is folded away, or only what was looked for and its parents. */
  get visible(): NodeView[] {
    return this.wanted.trim() === '' ? this.#unfolded() : this.#found();
  }

  isFolded(node: NodeView): boolean {
    return this.wanted.trim() === '' && this.folded.has(node.node);
  }

  fold(node: number, folded: boolean): void {
    const next = new Set(this.folded);
    if (folded) next.add(node);
    else next.delete(node);
    this.folded = next;
  }

  /** Folds down to the areas, or opens everything. */
  foldAll(folded: boolean): void {
    this.folded = new Set(folded ? this.nodes.filter((node) => !node.is_leaf).map((node) => node.node) : []);
    if (folded) this.chosen = this.#ancestors(this.chosen)[0] ?? this.chosen;
  }

  /** Chooses a node and opens what hides it. */
  reveal(node: number): void {
    if (!this.nodes.some((one) => one.node === node)) return;
    if (!this.visible.some((one) => one.node === node)) this.wanted = '';
    const hiding = new Set(this.#ancestors(node));
    this.folded = new Set([...this.folded].filter((one) => !hiding.has(one)));
    this.chosen = node;
  }

  /** Moves by so many visible lines; the ends hold. */
  move(by: number): void {
    const lines = this.visible;
    const here = lines.findIndex((node) => node.node === this.chosen);
    const next = lines[Math.max(0, Math.min(lines.length - 1, here + by))];
    if (next) this.chosen = next.node;
  }

  /** Left: folds an open parent, else goes to the parent. */
  inward(): void {
    const node = this.chosenNode;
    if (!node) return;
    if (!node.is_leaf && !this.isFolded(node)) this.fold(node.node, true);
    else this.chosen = this.#ancestors(node.node).at(-1) ?? node.node;
  }

  /** Right: opens a folded parent, else goes to its first part. */
  outward(): void {
    const node = this.chosenNode;
    if (!node || node.is_leaf) return;
    if (this.isFolded(node)) this.fold(node.node, false);
    else this.move(1);
  }

  #unfolded(): NodeView[] {
    const lines: NodeView[] = [];
    let hiddenBelow = Infinity;
    for (const node of this.nodes) {
      if (node.level > hiddenBelow) continue;
      hiddenBelow = this.folded.has(node.node) ? node.level : Infinity;
      lines.push(node);
    }
    return lines;
  }

  #found(): NodeView[] {
    const shown = new Set<number>();
    for (const node of this.nodes) {
      if (!holds(this.wanted, [node.code, node.title, node.lead_unit])) continue;
      for (const parent of this.#ancestors(node.node)) shown.add(parent);
      shown.add(node.node);
    }
    return this.nodes.filter((node) => shown.has(node.node));
  }

  /** The parents of a node, outermost first. */
  #ancestors(wanted: number | null): number[] {
    const path: NodeView[] = [];
    for (const node of this.nodes) {
      while ((path.at(-1)?.level ?? 0) >= node.level) path.pop();
      if (node.node === wanted) return path.map((parent) => parent.node);
      path.push(node);
    }
    return [];
  }
}
