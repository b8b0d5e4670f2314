import type { Range } from "./gold-format";

/** Words as both scorers count them: letters and digits, held together by an inner apostrophe, stop or hyphen. */
const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

/** The words of a text by place. */
export class Words {
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  constructor(readonly text: string) {
    for (const match of text.matchAll(WORD)) {
      this.starts.push(match.index);
      this.ends.push(match.index + match[0].length);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** A word as it stands. */
  at(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }

  /** The words whose middle lies in one of the spans, ends included, in order. */
  inside(spans: readonly Range[] | undefined): Set<number> {
    const found = new Set<number>();
    for (const [start, end] of spans ?? []) {
      for (let i = this.firstEndingAfter(start); i < this.count && this.starts[i]! < end; i++) {
        const middle = (this.starts[i]! + this.ends[i]!) / 2;
        if (middle >= start && middle <= end) found.add(i);
      }
    }
    return found;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How many members two sets share. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const member of a.size <= b.size ? a : b) if ((a.size <= b.size ? b : a).has(member)) count++;
  return count;
}

/** Intersection over union; 0 for two empty sets. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
