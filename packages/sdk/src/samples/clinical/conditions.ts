// Illnesses a sample person may have, with drugs, laboratory results and operations that go with them.
// Ours, written to look like a record; doses and ranges are usual ones and no medical advice, codes are examples.

/** A drug as it is prescribed; doses in milligrams. */
export interface SampleDrug {
  readonly name: string;
  readonly specification: string;
  readonly dose: number;
  /** Times a day. */
  readonly times: number;
  readonly days: number;
  /** Name of the dosage form in the code table. */
  readonly form: string;
}

/** A laboratory result and the range of the healthy. */
export interface SampleLabItem {
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  /** Where the illness moves the value; the range of the healthy when absent. */
  readonly moved?: readonly [number, number];
}

/** An operation. */
export interface SampleOperation {
  readonly name: string;
  readonly code: string;
  readonly site: string;
  readonly course: string;
}

/** One illness. */
export interface SampleCondition {
  readonly name: string;
  /** ICD-10. */
  readonly code: string;
  readonly ages: readonly [number, number];
  readonly sex?: '1' | '2';
  readonly department: string;
  readonly complaint: string;
  readonly history: string;
  readonly findings: string;
  readonly basis: string;
  readonly treatment: string;
  /** Disease and syndrome of Chinese medicine. */
  readonly chinese: readonly [string, string];
  readonly drugs: readonly SampleDrug[];
  readonly labs: readonly SampleLabItem[];
  readonly specimen: string;
  readonly operation?: SampleOperation;
}

const drug = (
  name: string,
  specification: string,
  dose: number,
  times: number,
  days: number,
  form = '片剂',
): SampleDrug => ({ name, specification, dose, times, days, form });

const lab = (
  name: string,
  code: string,
  unit: string,
  [low, high, decimals]: readonly [number, number, number],
  moved?: readonly [number, number],
): SampleLabItem => ({ name, code, unit, low, high, decimals, ...(moved === undefined ? {} : { moved }) });

const leukocytes = (moved?: readonly [number, number]): SampleLabItem =>
  lab('白细胞计数', 'WBC', '10^9/L', [3.5, 9.5, 1], moved);

const conditions: readonly SampleCondition[] = [
  {
    name: '高血压',
    code: 'I10',
    ages: [40, 85],
    department: '心血管内科',
    complaint: '间断头晕2年，加重3天',
    history: '患者2年前出现间断头晕，测血压升高，最高170/100mmHg，未规律服药。3天前劳累后头晕加重。',
    findings: '神志清，双肺呼吸音清，心律齐，各瓣膜区未闻及病理性杂音，双下肢无水肿。',
    basis: '头晕病史，多次测血压升高。',
    treatment: '低盐饮食，口服降压药物，监测血压。',
    chinese: ['眩晕', '肝阳上亢证'],
    drugs: [drug('苯磺酸氨氯地平片', '5mg*28片', 5, 1, 7), drug('缬沙坦胶囊', '80mg*28粒', 80, 1, 7, '胶囊')],
    labs: [lab('钾', 'K', 'mmol/L', [3.5, 5.3, 1]), lab('肌酐', 'CREA', 'umol/L', [57, 97, 0])],
    specimen: '血清',
  },
  {
    name: '2型糖尿病',
    code: 'E11.9',
    ages: [40, 80],
    department: '内分泌科',
    complaint: '口干、多饮、多尿1年',
    history: '患者1年前无明显诱因出现口干、多饮、多尿，体重下降约3kg，查空腹血糖升高。',
    findings: '神志清，皮肤弹性可，双肺呼吸音清，心律齐，腹软，双足背动脉搏动可。',
    basis: '典型症状，空腹血糖升高。',
    treatment: '糖尿病饮食，适量运动，口服降糖药物。',
    chinese: ['消渴病', '气阴两虚证'],
    drugs: [drug('盐酸二甲双胍片', '500mg*20片', 500, 2, 14), drug('阿卡波糖片', '50mg*30片', 50, 3, 10)],
    labs: [
      lab('葡萄糖', 'GLU', 'mmol/L', [3.9, 6.1, 1], [7.4, 13.8]),
      lab('糖化血红蛋白', 'HbA1c', '%', [4, 6, 1], [7.1, 10.4]),
    ],
    specimen: '血清',
  },
  {
    name: '肺炎',
    code: 'J18.9',
    ages: [1, 85],
    department: '呼吸内科',
    complaint: '发热、咳嗽5天',
    history: '患者5天前受凉后出现发热，体温最高38.8℃，伴咳嗽、咳黄痰，无胸痛。',
    findings: '神志清，右下肺可闻及湿啰音，心律齐，腹软无压痛。',
    basis: '发热、咳嗽，肺部湿啰音，影像学示右下肺斑片影。',
    treatment: '抗感染、化痰治疗，多饮水，注意休息。',
    chinese: ['咳嗽', '风热犯肺证'],
    drugs: [
      drug('阿莫西林胶囊', '250mg*24粒', 500, 3, 7, '胶囊'),
      drug('盐酸氨溴索片', '30mg*20片', 30, 3, 7),
    ],
    labs: [leukocytes([11.2, 18.6]), lab('C反应蛋白', 'CRP', 'mg/L', [0, 8, 1], [22, 96])],
    specimen: '全血',
  },
  {
    name: '急性阑尾炎',
    code: 'K35.8',
    ages: [12, 60],
    department: '普外科',
    complaint: '转移性右下腹痛1天',
    history: '患者1天前出现上腹部隐痛，数小时后转移并固定于右下腹，伴恶心，无呕吐。',
    findings: '右下腹麦氏点压痛、反跳痛，肠鸣音正常。',
    basis: '转移性右下腹痛，麦氏点压痛、反跳痛，白细胞升高。',
    treatment: '禁食、补液、抗感染，手术治疗。',
    chinese: ['肠痈', '湿热蕴结证'],
    drugs: [drug('头孢呋辛酯片', '250mg*12片', 250, 2, 5), drug('甲硝唑片', '200mg*21片', 400, 3, 5)],
    labs: [leukocytes([12.1, 19.4]), lab('C反应蛋白', 'CRP', 'mg/L', [0, 8, 1], [30, 120])],
    specimen: '全血',
    operation: {
      name: '腹腔镜阑尾切除术',
      code: '47.01',
      site: '阑尾',
      course: '麻醉成功后取仰卧位，常规消毒铺巾，建立气腹，探查见阑尾充血水肿，切除阑尾，清点器械无误。',
    },
  },
  {
    name: '胆囊结石伴慢性胆囊炎',
    code: 'K80.1',
    ages: [30, 75],
    department: '肝胆外科',
    complaint: '反复右上腹痛半年',
    history: '患者半年来进食油腻后反复右上腹胀痛，向右肩部放射，可自行缓解。',
    findings: '皮肤巩膜无黄染，右上腹轻压痛，墨菲征可疑阳性。',
    basis: '反复右上腹痛，超声示胆囊多发结石。',
    treatment: '低脂饮食，择期手术治疗。',
    chinese: ['胆胀', '肝胆气郁证'],
    drugs: [
      drug('熊去氧胆酸胶囊', '250mg*25粒', 250, 2, 7, '胶囊'),
      drug('消旋山莨菪碱片', '5mg*100片', 5, 3, 3),
    ],
    labs: [lab('总胆红素', 'TBIL', 'umol/L', [5, 21, 1]), lab('丙氨酸氨基转移酶', 'ALT', 'U/L', [9, 50, 0])],
    specimen: '血清',
    operation: {
      name: '腹腔镜胆囊切除术',
      code: '51.23',
      site: '胆囊',
      course: '麻醉成功后取头高脚低位，建立气腹，解剖胆囊三角，夹闭并切断胆囊管及胆囊动脉，完整切除胆囊。',
    },
  },
  {
    name: '缺铁性贫血',
    code: 'D50.9',
    ages: [18, 60],
    department: '血液内科',
    complaint: '乏力、头昏2个月',
    history: '患者2个月前出现乏力、活动后心悸，饮食不规律，无黑便。',
    findings: '睑结膜苍白，心率稍快，心律齐，腹软，肝脾未触及。',
    basis: '乏力、苍白，血红蛋白及血清铁蛋白降低。',
    treatment: '口服铁剂，改善饮食，查找病因。',
    chinese: ['萎黄病', '脾胃虚弱证'],
    drugs: [drug('琥珀酸亚铁片', '100mg*20片', 100, 3, 14), drug('维生素C片', '100mg*100片', 100, 3, 14)],
    labs: [
      lab('血红蛋白', 'HGB', 'g/L', [115, 150, 0], [72, 104]),
      lab('铁蛋白', 'FER', 'ug/L', [13, 150, 0], [3, 9]),
    ],
    specimen: '全血',
  },
  {
    name: '慢性胃炎',
    code: 'K29.5',
    ages: [18, 75],
    department: '消化内科',
    complaint: '上腹部隐痛3个月',
    history: '患者3个月前出现上腹部隐痛，餐后明显，伴反酸、嗳气，无黑便。',
    findings: '腹软，剑突下轻压痛，无反跳痛，肠鸣音正常。',
    basis: '上腹隐痛、反酸，胃镜示慢性非萎缩性胃炎。',
    treatment: '规律饮食，抑酸护胃治疗。',
    chinese: ['胃脘痛', '脾胃湿热证'],
    drugs: [
      drug('奥美拉唑肠溶胶囊', '20mg*14粒', 20, 1, 14, '胶囊'),
      drug('铝碳酸镁咀嚼片', '500mg*20片', 500, 3, 7),
    ],
    labs: [leukocytes(), lab('血红蛋白', 'HGB', 'g/L', [115, 175, 0])],
    specimen: '全血',
  },
];

/** Of women about to give birth; chosen for artefacts about pregnancy and delivery. */
const delivery: SampleCondition = {
  name: '孕39周单活胎头位',
  code: 'O80.0',
  ages: [20, 40],
  sex: '2',
  department: '产科',
  complaint: '停经39周，规律下腹痛3小时',
  history: '患者平素月经规律，孕期定期产检，3小时前出现规律下腹痛，无阴道流液。',
  findings: '宫高腹围与孕周相符，胎心规律，宫缩规律，宫口开大2cm。',
  basis: '停经39周，规律宫缩，宫口扩张。',
  treatment: '待产，监测胎心及产程进展。',
  chinese: ['妊娠病', '气血两虚证'],
  drugs: [drug('复合维生素片', '800mg*30片', 800, 1, 7)],
  labs: [leukocytes(), lab('血红蛋白', 'HGB', 'g/L', [110, 150, 0])],
  specimen: '全血',
  operation: {
    name: '子宫下段剖宫产术',
    code: '74.1',
    site: '子宫',
    course: '麻醉成功后取仰卧位，逐层进腹，于子宫下段横切口娩出胎儿，胎盘娩出完整，逐层缝合。',
  },
};

/** The illnesses a person of that age and sex may have. */
export const conditionsFor = (age: number, sex: string): readonly SampleCondition[] => {
  const fitting = conditions.filter(
    (each) => age >= each.ages[0] && age <= each.ages[1] && (each.sex ?? sex) === sex,
  );
  return fitting.length > 0 ? fitting : conditions.filter(({ code }) => code === 'J18.9');
};

/** What a pregnant woman is in hospital for. */
export const deliveryCondition = delivery;
