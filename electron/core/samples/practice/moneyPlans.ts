import type { RowOf } from '../../reference/rowSet.ts';
import type { Post } from './cast.ts';

type Payment = RowOf<'payment'>;

/** A payment of a plan, in pounds. What is left out has not come yet. */
export interface PlannedPayment {
  readonly due: string;
  readonly pounds: number;
  readonly proposed?: string;
  readonly approved?: string;
  readonly paid?: string;
  readonly kind?: Payment['kind'];
  readonly tranche?: string;
  readonly annexLine?: string;
}

export interface MoneyPlan {
  readonly project: string;
  /** Whose officer it is, and who reports what was spent. */
  readonly officer: 'officer1' | 'officer2';
  readonly reporter: Post;
  /** When the record was begun here (UTC), and from when it tells. */
  readonly begun: string;
  readonly keptFrom: string;
  readonly first: string;
  /** Profile by quarter, in pounds. */
  readonly profile: readonly number[];
  /** Net spending by quarter, in pounds, from the first on; reported some at a time. */
  readonly actual: readonly number[];
  /** Reports: how many quarters were told by then. */
  readonly reports: readonly { readonly at: string; readonly quarters: number }[];
  readonly forecasts: readonly { readonly at: string; readonly from: string; readonly pounds: readonly number[] }[];
  readonly instrument: Pick<Payment, 'instrument' | 'instrument_reference'>;
  readonly payments: readonly PlannedPayment[];
}

const agreement = (reference: string): MoneyPlan['instrument'] => ({ instrument: 'grant agreement', instrument_reference: reference });
const determination = (reference: string): MoneyPlan['instrument'] => ({ instrument: 'section 31 determination', instrument_reference: reference });

const paid = (due: string, pounds: number, proposed: string, approved: string, on: string): PlannedPayment => ({ due, pounds, proposed, approved, paid: on });

const herts: MoneyPlan = {
  project: 'herts-family-safeguarding-r2', officer: 'officer1', reporter: 'hertfordshire', begun: '2017-06-15T10:05:00.000Z', keptFrom: '2017-04-01', first: '2017-04-01',
  profile: [420_000, 860_000, 980_000, 1_040_000, 1_060_000, 1_080_000, 1_100_000, 1_060_000, 1_040_000, 1_020_000, 980_000, 960_000],
  actual: [268_214, 655_440, 871_905, 962_360, 1_038_775, 1_066_120, 1_121_310, 918_450],
  reports: [
    { at: '2017-07-26T13:40:00.000Z', quarters: 1 }, { at: '2017-10-25T13:20:00.000Z', quarters: 2 }, { at: '2018-01-24T14:10:00.000Z', quarters: 3 }, { at: '2018-04-25T13:05:00.000Z', quarters: 4 },
    { at: '2018-07-25T12:50:00.000Z', quarters: 5 }, { at: '2018-10-24T13:35:00.000Z', quarters: 6 }, { at: '2019-01-23T14:30:00.000Z', quarters: 7 }, { at: '2019-04-24T13:15:00.000Z', quarters: 8 },
  ],
  forecasts: [
    { at: '2017-06-22T13:10:00.000Z', from: '2017-07-01', pounds: [700_000, 900_000, 1_010_000, 1_060_000, 1_080_000, 1_100_000, 1_060_000, 1_040_000, 1_020_000, 980_000, 960_000] },
    { at: '2017-10-25T13:45:00.000Z', from: '2018-01-01', pounds: [980_000, 1_050_000] },
    { at: '2018-04-25T13:30:00.000Z', from: '2018-07-01', pounds: [1_075_000, 1_110_000] },
    { at: '2018-10-24T14:00:00.000Z', from: '2019-01-01', pounds: [1_015_000] },
    { at: '2019-01-23T14:55:00.000Z', from: '2019-04-01', pounds: [1_105_000, 1_090_000, 1_060_000, 1_020_000] },
  ],
  instrument: agreement('CSCIP/R2/031'),
  payments: [
    paid('2017-06-30', 400_000, '2017-06-15', '2017-06-19', '2017-06-28'), paid('2017-09-29', 850_000, '2017-09-11', '2017-09-13', '2017-09-27'),
    paid('2017-12-15', 950_000, '2017-11-27', '2017-11-29', '2017-12-13'), paid('2018-03-16', 1_000_000, '2018-02-26', '2018-02-28', '2018-03-14'),
    paid('2018-06-15', 1_000_000, '2018-05-21', '2018-05-23', '2018-06-13'), paid('2018-09-14', 1_050_000, '2018-08-20', '2018-08-22', '2018-09-12'),
    paid('2018-12-14', 1_100_000, '2018-11-19', '2018-11-21', '2018-12-12'),
    { due: '2019-05-24', pounds: 940_000, proposed: '2019-04-29', approved: '2019-05-09' }, { due: '2019-05-31', pounds: 965_000, proposed: '2019-05-08' },
    { due: '2019-09-30', pounds: 1_090_000 }, { due: '2019-12-31', pounds: 1_060_000 }, { due: '2020-03-31', pounds: 1_020_000 },
  ],
};

/** Over before this file began: what was paid and spent was put in at once. */
const closed = (plan: Pick<MoneyPlan, 'project' | 'reporter' | 'keptFrom' | 'first' | 'profile' | 'actual' | 'instrument' | 'payments'> & { readonly at: string }): MoneyPlan => ({
  ...plan, officer: 'officer1', begun: `${plan.at}T09:15:00.000Z`, reports: [{ at: `${plan.at}T11:20:00.000Z`, quarters: plan.actual.length }], forecasts: [{ at: `${plan.at}T11:50:00.000Z`, from: '2019-01-01', pounds: [] }],
});

/** Every project whose money is told in the practice file. All of it is made up but the awards themselves. */
export const moneyPlans: readonly MoneyPlan[] = [
  herts,
  closed({
    at: '2017-09-25', project: 'ealing-brighter-futures', reporter: 'ealing', keptFrom: '2014-10-01', first: '2014-10-01',
    profile: [300_000, 600_000, 650_000, 650_000, 650_000, 650_000], actual: [212_400, 574_120, 668_300, 661_950, 640_210, 655_020], instrument: agreement('CSCIP/R1/012'),
    payments: [
      paid('2014-12-12', 1_200_000, '2014-11-24', '2014-11-26', '2014-12-10'), paid('2015-07-17', 1_300_000, '2015-06-29', '2015-07-01', '2015-07-15'),
      paid('2016-02-12', 1_000_000, '2016-01-25', '2016-01-27', '2016-02-10'),
    ],
  }),
  closed({
    at: '2018-03-28', project: 'leeds-family-valued', reporter: 'leeds', keptFrom: '2015-01-01', first: '2015-01-01',
    profile: [700_000, 1_000_000, 1_050_000, 1_050_000, 1_050_000], actual: [512_340, 948_210, 1_034_800, 1_071_450, 1_099_200], instrument: determination('31/2570'),
    payments: [paid('2015-02-13', 2_425_000, '2015-01-26', '2015-01-28', '2015-02-11'), paid('2015-10-16', 2_425_000, '2015-09-28', '2015-09-30', '2015-10-14')],
  }),
  {
    project: 'bradford-b-positive', officer: 'officer2', reporter: 'bradford', begun: '2017-06-26T09:40:00.000Z', keptFrom: '2017-04-01', first: '2017-04-01',
    profile: [240_000, 260_000, 270_000, 280_000, 290_000, 290_000, 280_000, 270_000, 260_000, 250_000, 240_000, 210_000],
    actual: [221_300, 248_940, 271_060, 284_410, 297_820, 301_400, 289_700, 281_950],
    reports: [{ at: '2018-01-30T10:15:00.000Z', quarters: 3 }, { at: '2018-10-30T10:40:00.000Z', quarters: 6 }, { at: '2019-04-29T09:50:00.000Z', quarters: 8 }],
    forecasts: [
      { at: '2018-01-30T10:45:00.000Z', from: '2018-04-01', pounds: [290_000, 295_000, 285_000, 275_000, 260_000, 250_000, 240_000, 210_000] },
      { at: '2019-01-29T10:20:00.000Z', from: '2019-04-01', pounds: [255_000, 240_000, 220_000, 190_000] },
    ],
    instrument: determination('31/3042'),
    payments: [
      { ...paid('2017-07-14', 1_020_000, '2017-06-26', '2017-06-28', '2017-07-12'), tranche: '1', annexLine: 'Bradford' },
      { ...paid('2018-05-18', 1_100_000, '2018-04-30', '2018-05-02', '2018-05-16'), tranche: '2', annexLine: 'Bradford' },
      { due: '2019-05-17', pounds: 760_000, proposed: '2019-05-07', tranche: '3', annexLine: 'Bradford' },
    ],
  },
  {
    project: 'warwickshire-house-project', officer: 'officer2', reporter: 'warwickshire', begun: '2017-06-28T14:20:00.000Z', keptFrom: '2017-04-01', first: '2017-04-01',
    profile: [180_000, 260_000, 300_000, 320_000, 340_000, 350_000, 350_000, 340_000, 330_000, 320_000, 310_000, 300_000],
    actual: [96_200, 171_350, 246_900, 281_400, 318_650, 322_100, 306_480, 288_900],
    reports: [{ at: '2018-01-31T14:05:00.000Z', quarters: 3 }, { at: '2018-10-31T14:25:00.000Z', quarters: 6 }, { at: '2019-04-30T10:10:00.000Z', quarters: 8 }],
    forecasts: [
      { at: '2018-01-31T14:35:00.000Z', from: '2018-04-01', pounds: [330_000, 345_000, 350_000, 340_000, 330_000, 320_000, 310_000, 300_000] },
      { at: '2019-01-30T14:15:00.000Z', from: '2019-04-01', pounds: [360_000, 360_000, 330_000, 310_000] },
    ],
    instrument: agreement('CSCIP/R2/044'),
    payments: [
      paid('2017-07-21', 900_000, '2017-07-03', '2017-07-05', '2017-07-19'), paid('2018-04-20', 1_300_000, '2018-04-03', '2018-04-05', '2018-04-18'),
      { due: '2019-06-14', pounds: 900_000, proposed: '2019-05-09' }, { due: '2019-10-18', pounds: 500_000 },
    ],
  },
  {
    project: 'lifelong-links', officer: 'officer2', reporter: 'officer2', begun: '2017-07-04T09:30:00.000Z', keptFrom: '2017-04-01', first: '2017-04-01',
    profile: [300_000, 400_000, 420_000, 430_000, 440_000, 450_000, 450_000, 440_000, 430_000, 420_000, 420_000, 400_000],
    actual: [188_500, 341_700, 402_350, 421_900, 447_600, 458_250, 466_700, 452_100],
    reports: [{ at: '2018-02-05T11:10:00.000Z', quarters: 3 }, { at: '2018-11-05T11:35:00.000Z', quarters: 6 }, { at: '2019-05-01T11:05:00.000Z', quarters: 8 }],
    forecasts: [
      { at: '2018-02-05T11:40:00.000Z', from: '2018-04-01', pounds: [440_000, 455_000, 455_000, 445_000, 430_000, 420_000, 420_000, 400_000] },
      { at: '2019-02-04T11:15:00.000Z', from: '2019-04-01', pounds: [440_000, 430_000, 420_000, 390_000] },
    ],
    instrument: agreement('CSCIP/R2/052'),
    payments: [
      paid('2017-07-28', 1_200_000, '2017-07-10', '2017-07-12', '2017-07-26'), paid('2018-04-27', 1_700_000, '2018-04-09', '2018-04-11', '2018-04-25'),
      paid('2019-04-26', 1_100_000, '2019-04-08', '2019-04-10', '2019-04-24'), { due: '2019-11-15', pounds: 900_000 },
    ],
  },
  {
    project: 'newham-newday', officer: 'officer2', reporter: 'newham', begun: '2017-10-16T10:25:00.000Z', keptFrom: '2017-10-01', first: '2017-10-01',
    profile: [210_000, 260_000, 280_000, 290_000, 290_000, 280_000, 260_000, 250_000, 240_000, 240_000],
    actual: [174_300, 251_220, 281_940, 293_150, 299_480, 286_300],
    reports: [{ at: '2018-05-02T10:30:00.000Z', quarters: 2 }, { at: '2018-11-07T10:55:00.000Z', quarters: 4 }, { at: '2019-05-02T09:35:00.000Z', quarters: 6 }],
    forecasts: [
      { at: '2018-05-02T11:00:00.000Z', from: '2018-07-01', pounds: [290_000, 295_000, 285_000, 265_000, 250_000, 240_000, 240_000] },
      { at: '2019-02-06T10:35:00.000Z', from: '2019-04-01', pounds: [275_000, 255_000, 235_000, 210_000] },
    ],
    instrument: agreement('CSCIP/R2/061'),
    payments: [
      paid('2017-11-17', 700_000, '2017-10-30', '2017-11-01', '2017-11-15'), paid('2018-10-12', 900_000, '2018-09-24', '2018-09-26', '2018-10-10'),
      { due: '2019-06-28', pounds: 500_000 }, { due: '2019-12-13', pounds: 400_000, kind: 'outcome-linked' },
    ],
  },
  {
    project: 'havering-face-to-face', officer: 'officer2', reporter: 'havering', begun: '2017-10-16T11:05:00.000Z', keptFrom: '2017-07-01', first: '2017-07-01',
    profile: [120_000, 240_000, 270_000, 280_000, 280_000, 280_000, 270_000, 250_000, 230_000, 160_000],
    actual: [64_800, 171_250, 219_400, 236_100, 241_750, 229_900],
    reports: [{ at: '2018-05-03T10:20:00.000Z', quarters: 3 }, { at: '2018-11-08T10:45:00.000Z', quarters: 5 }, { at: '2019-02-08T10:15:00.000Z', quarters: 6 }],
    forecasts: [
      { at: '2018-05-03T10:50:00.000Z', from: '2018-07-01', pounds: [275_000, 280_000, 270_000, 250_000, 240_000, 180_000] },
      { at: '2019-02-08T10:40:00.000Z', from: '2019-04-01', pounds: [260_000, 250_000, 210_000] },
    ],
    instrument: agreement('CSCIP/R2/058'),
    payments: [
      paid('2017-11-10', 600_000, '2017-10-23', '2017-10-25', '2017-11-08'), paid('2018-07-13', 700_000, '2018-06-25', '2018-06-27', '2018-07-11'),
      { due: '2019-06-21', pounds: 600_000, proposed: '2019-04-15' }, { due: '2019-11-29', pounds: 400_000 },
    ],
  },
  {
    project: 'hampshire-iow', officer: 'officer2', reporter: 'hampshire', begun: '2017-07-05T13:50:00.000Z', keptFrom: '2017-04-01', first: '2017-04-01',
    profile: [260_000, 380_000, 420_000, 430_000, 430_000, 420_000, 400_000, 360_000],
    actual: [231_600, 372_450, 418_900, 441_300, 436_250, 428_700, 402_150, 351_800],
    reports: [{ at: '2018-02-07T14:10:00.000Z', quarters: 3 }, { at: '2018-11-12T14:30:00.000Z', quarters: 6 }, { at: '2019-04-30T14:20:00.000Z', quarters: 8 }],
    forecasts: [{ at: '2018-02-07T14:40:00.000Z', from: '2018-04-01', pounds: [435_000, 430_000, 405_000, 360_000] }],
    instrument: agreement('CSCIP/R2/019'), payments: [],
  },
  {
    project: 'ealing-building-my-future', officer: 'officer1', reporter: 'ealing', begun: '2017-09-27T09:20:00.000Z', keptFrom: '2017-07-01', first: '2017-07-01',
    profile: [90_000, 140_000, 160_000, 170_000, 170_000, 170_000, 160_000, 150_000, 140_000, 130_000, 120_000],
    actual: [71_400, 133_900, 158_200, 171_300, 174_650, 169_400, 157_800],
    reports: [{ at: '2018-05-09T09:30:00.000Z', quarters: 3 }, { at: '2018-11-14T09:55:00.000Z', quarters: 5 }, { at: '2019-05-07T09:25:00.000Z', quarters: 7 }],
    forecasts: [
      { at: '2018-05-09T10:00:00.000Z', from: '2018-07-01', pounds: [170_000, 170_000, 160_000, 150_000, 140_000, 130_000, 120_000] },
      { at: '2019-02-13T09:35:00.000Z', from: '2019-04-01', pounds: [155_000, 145_000, 135_000, 120_000] },
    ],
    instrument: determination('31/3118'),
    payments: [
      { ...paid('2017-10-20', 500_000, '2017-10-02', '2017-10-04', '2017-10-18'), tranche: '1', annexLine: 'Ealing' },
      { ...paid('2018-07-20', 550_000, '2018-07-02', '2018-07-04', '2018-07-18'), tranche: '2', annexLine: 'Ealing' },
      { due: '2019-07-19', pounds: 500_000, tranche: '3', annexLine: 'Ealing' },
    ],
  },
  {
    project: 'staying-close-fair-ways', officer: 'officer1', reporter: 'officer1', begun: '2018-03-05T10:35:00.000Z', keptFrom: '2018-01-01', first: '2018-01-01',
    profile: [30_000, 55_000, 60_000, 60_000, 60_000, 58_000, 55_000, 50_000, 45_000],
    actual: [18_900, 49_700, 57_350, 58_800, 41_200],
    reports: [{ at: '2018-08-08T10:10:00.000Z', quarters: 2 }, { at: '2019-04-08T10:25:00.000Z', quarters: 5 }],
    forecasts: [{ at: '2018-08-08T10:40:00.000Z', from: '2018-10-01', pounds: [60_000, 60_000, 58_000, 55_000, 50_000, 45_000] }],
    instrument: agreement('CSCIP/TFO/014'),
    payments: [
      paid('2018-04-13', 160_000, '2018-03-26', '2018-03-28', '2018-04-11'), paid('2018-11-16', 150_000, '2018-10-29', '2018-10-31', '2018-11-14'), { due: '2019-06-07', pounds: 120_000 },
    ],
  },
];
