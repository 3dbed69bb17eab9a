import { notFound } from '../../../shared/domain/problem.ts';
import { fail } from '../../../shared/domain/result.ts';
import { claimOfPayment } from '../repositories/claims.ts';
import { findProject } from '../repositories/projects.ts';
import { awardAsked } from './awardAsked.ts';
import { decide } from './funding/claimDecision.ts';
import { save, send, sendBack, withdraw } from './funding/claiming.ts';
import { allClaims, claimsOpen, shownClaims } from './funding/claimShown.ts';
import { setTerms } from './funding/claimTerms.ts';
import { noSuchProject } from './projectProblems.ts';
import { answer, type ServicesOf } from './service.ts';

export const claimServices = {
  'claims.list': (deps, { project: reference, award, state }) => deps.read(async (db) => {
    const project = reference === undefined ? null : await findProject(db, reference);
    if (reference !== undefined && project === null) return fail(noSuchProject(reference));
    const claims = await allClaims(db, deps, (row) => state === undefined || row.state === state);
    return answer({ claims: claims.filter((claim) => (reference === undefined || claim.project.reference === reference) && (award == null || claim.award === award)) });
  }),
  'claims.open': (deps, request) => deps.read(async (db) => {
    const found = await awardAsked(db, request);
    return found.ok ? answer(await claimsOpen(db, found.value.project, found.value.award, deps)) : found;
  }),
  'claims.get': (deps, request) => deps.read(async (db) => {
    const found = await awardAsked(db, request);
    if (!found.ok) return found;
    const claim = found.value.award === null ? undefined : (await shownClaims(db, found.value.award, deps)).find(({ number }) => number === request.number);
    return claim === undefined ? fail(notFound('claim', `This award has no claim ${request.number}`)) : answer(claim);
  }),
  'claims.ofPayment': (deps, request) => deps.read(async (db) => {
    const found = await awardAsked(db, request);
    return found.ok ? answer({ claim: found.value.award === null ? null : await claimOfPayment(db, found.value.award.id, request.payment) }) : found;
  }),
  'claims.setTerms': (deps, request) => deps.write({}, (tx) => setTerms(deps, tx, request)),
  'claims.save': (deps, request) => deps.write({}, (tx) => save(deps, tx, request)),
  'claims.send': (deps, request) => deps.write({}, (tx) => send(deps, tx, request)),
  'claims.sendBack': (deps, request) => deps.write({ reason: request.reason }, (tx) => sendBack(deps, tx, request)),
  'claims.decide': (deps, request) => deps.write({ reason: request.refusedReason }, (tx) => decide(deps, tx, request)),
  'claims.withdraw': (deps, request) => deps.write({ reason: request.reason }, (tx) => withdraw(deps, tx, request)),
} satisfies ServicesOf<'claims.list' | 'claims.open' | 'claims.get' | 'claims.ofPayment' | 'claims.setTerms' | 'claims.save' | 'claims.send' | 'claims.sendBack' | 'claims.decide' | 'claims.withdraw'>;
