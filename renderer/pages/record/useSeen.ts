import { useRef } from 'react';
import type { ReplyOf, RequestOf } from '../../../shared/contract/index.ts';
import type { ObservationShown, RecordSheet } from '../../../shared/contract/outcomes.ts';
import type { Told } from '../../api/ask.ts';
import { useAsk } from '../../api/hooks.ts';
import { figureLine } from './figureModel.ts';

type Send = (request: RequestOf<'observations.record'>, told?: Told) => Promise<ReplyOf<'observations.record'>>;

export interface Seen {
  /** The figure that a save would replace: the one this form was filled on, until both versions were shown. */
  readonly figure: () => ObservationShown | null;
  readonly send: Send;
  /** True once where another figure stands now than the form was filled on. */
  readonly follow: () => boolean;
}

/**
 * Which figure the person has seen. The sheet is read anew whenever anything is saved, by anybody; what they typed was
 * meant to replace what they saw, so a figure that came in between is shown beside theirs before one of the two stands.
 */
export function useSeen(sheet: RecordSheet, record: Send): Seen {
  const ask = useAsk();
  const seen = useRef(sheet.current);
  const bothShown = useRef(false);
  const { measure, council, period, current } = sheet;
  const send: Send = async (request, told) => {
    const reply = await record(request, told);
    if (reply.ok) {
      seen.current = reply.value;
      bothShown.current = false;
      return reply;
    }
    bothShown.current = reply.problem.kind === 'stale';
    if (reply.problem.kind !== 'conflict' || request.changedIn !== undefined) return reply;
    const now = await ask('record.sheet', { measure: measure.reference, council: council?.code ?? null, period });
    if (!now.ok || now.value.current === null) return reply;
    bothShown.current = true;
    const { markers, status, note, recordedBy } = now.value.current;
    const yours = { value: null, ...request, numerator: request.numerator ?? null, denominator: request.denominator ?? null };
    return {
      ok: false,
      problem: {
        kind: 'stale', message: `${recordedBy} recorded this figure while you typed`,
        theirs: { figure: figureLine(now.value.current, measure.indicator), markers: bracketed(markers), status, note },
        yours: { figure: typedLine(yours), markers: bracketed(request.markers ?? ''), status: request.status ?? 'recorded', note: request.note ?? null },
      },
    };
  };
  return {
    figure: () => (current === null || bothShown.current ? current : seen.current),
    send,
    follow: () => {
      if (current?.changedIn === seen.current?.changedIn) return false;
      seen.current = current;
      bothShown.current = false;
      return true;
    },
  };
}

const bracketed = (letters: string): string | null => (letters === '' ? null : [...letters].map((letter) => `[${letter}]`).join(' '));

function typedLine({ value, numerator, denominator, shorthand }: { readonly value: number | null | undefined; readonly numerator: number | null; readonly denominator: number | null; readonly shorthand?: string | null | undefined }): string {
  if (shorthand) return `[${shorthand}]`;
  return numerator === null || denominator === null ? String(value ?? '') : `${numerator} of ${denominator}`;
}
