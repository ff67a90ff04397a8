// Names that tables of hospital systems give to columns, by the fields they stand for. Ours, from common usage; they
// propose and never decide.

const synonyms: readonly (readonly [field: RegExp, columns: string])[] = [
  [/^(?:患者|本人|病人)?姓名$/, 'XM BRXM HZXM NAME PATIENT_NAME PAT_NAME PATNAME 病人姓名 患者姓名 姓名'],
  [/^性别代码$/, 'XB XBDM SEX SEX_CODE GENDER GENDER_CODE 性别'],
  [/^出生日期/, 'CSRQ BIRTHDAY BIRTH_DATE BIRTHDATE DATE_OF_BIRTH DOB 生日'],
  [/^年龄（岁）$|^年龄-岁$|^年龄$/, 'NL AGE NLS'],
  [/身份证件号码$|身份证号$/, 'SFZH SFZHM SFZ ZJHM ID_CARD IDCARD ID_NO IDNO CERT_NO 身份证号 身份证号码'],
  [/身份证件类别/, 'ZJLX ZJLB ID_TYPE CERT_TYPE'],
  [/^门（急）诊号$/, 'MZH MZHM MZJZH OUTPATIENT_NO OUTP_NO CLINIC_NO 门诊号'],
  [/^住院号$/, 'ZYH ZYHM INPATIENT_NO INP_NO ADMISSION_NO 住院号码'],
  [/^住院次数$/, 'ZYCS VISIT_TIMES ADMISSION_TIMES'],
  [/病案号/, 'BAH CASE_NO MEDICAL_RECORD_NO MRN'],
  [/健康卡号/, 'JKKH CARD_NO HEALTH_CARD_NO'],
  [/^处方编号$/, 'CFH CFHM CFBH PRESCRIPTION_NO RX_NO RECIPE_NO 处方号'],
  [/处方开立日期/, 'KFRQ CFRQ PRESCRIPTION_DATE RX_DATE 开方日期'],
  [/处方开立科室名称/, 'KSMC KFKS DEPT_NAME KDKS KDKSMC 开方科室'],
  [/处方开立医师签名/, 'YSXM KFYS DOCTOR_NAME DOCTOR KDYS 开方医生'],
  [/处方审核药剂师签名/, 'SHYJS SHYS REVIEWER 审方药师'],
  [/处方调配药剂师签名/, 'TPYJS DPYJS DISPENSER 调配药师'],
  [/处方核对药剂师签名/, 'HDYJS CHECKER 核对药师'],
  [/处方发药药剂师签名/, 'FYYJS FYR FYYS ISSUER 发药药师'],
  [/处方药品金额|金额/, 'JE CFJE AMOUNT TOTAL_COST COST'],
  [/处方有效天数/, 'YXTS VALID_DAYS'],
  [/处方药品组号/, 'ZH YPZH GROUP_NO'],
  [/处方备注信息/, 'BZ BZXX REMARK MEMO NOTE'],
  [/^药物名称$|^药品名称$/, 'YPMC YWMC DRUG_NAME MEDICINE_NAME 药品名称'],
  [/^药物规格$/, 'GG YPGG SPEC DRUG_SPEC 规格'],
  [/^药物剂型代码$/, 'JX JXDM YPJX DOSAGE_FORM 剂型'],
  [/^药物使用次剂量$/, 'CJL JL DCJL DOSE DOSAGE SINGLE_DOSE 单次剂量'],
  [/^药物使用剂量单位$/, 'JLDW DW DOSE_UNIT DOSAGE_UNIT 剂量单位'],
  [/^药物使用频次代码$/, 'PC PCDM SYPC FREQ FREQUENCY 频次'],
  [/^药物使用途径代码$/, 'YF GYTJ SYTJ ROUTE ADMINISTRATION 用法 给药途径'],
  [/^药物使用总剂量$/, 'ZJL TOTAL_DOSE'],
  [/疾病诊断编码$|诊断代码$|诊断编码$/, 'ZDBM ZDDM ICD ICD10 DIAG_CODE DIAGNOSIS_CODE JBBM JBDM'],
  [/诊断名称$/, 'ZDMC DIAG_NAME DIAGNOSIS DIAGNOSIS_NAME JBMC 诊断'],
  [/^入院日期时间$|^入院日期$/, 'RYRQ RYSJ ADMISSION_DATE ADMIT_TIME IN_DATE 入院时间'],
  [/^出院日期时间$|^出院日期$/, 'CYRQ CYSJ DISCHARGE_DATE DISCHARGE_TIME OUT_DATE 出院时间'],
  [/就诊日期时间|就诊日期/, 'JZRQ JZSJ VISIT_DATE VISIT_TIME 就诊时间'],
  [/科室名称$/, 'KSMC DEPT_NAME DEPARTMENT'],
  [/病区名称$/, 'BQMC BQ WARD WARD_NAME'],
  [/病房号$/, 'BFH ROOM_NO'],
  [/病床号$/, 'CWH CH BCH BED_NO 床号 床位号'],
  [/电话号码$/, 'LXDH DH DHHM SJH PHONE TEL MOBILE TELEPHONE 联系电话 手机号'],
  [/医疗机构组织机构代码$/, 'JGDM YLJGDM ORG_CODE ORGAN_CODE HOSPITAL_CODE'],
  [/医疗机构名称$/, 'JGMC YLJGMC ORG_NAME HOSPITAL_NAME'],
  [/^检验项目名称$|^检验项目代码$/, 'XMMC JYXM ITEM_NAME TEST_NAME'],
  [/^检验标本号$|^标本/, 'BBH TMH SAMPLE_NO BARCODE SPECIMEN_NO'],
  [/^检验定量结果$|^检验结果/, 'JG JYJG RESULT RESULT_VALUE'],
  [/计量单位$/, 'DW JGDW UNIT RESULT_UNIT'],
  [/^检验日期$|^检验报告日期/, 'JYRQ BGRQ REPORT_DATE TEST_DATE 报告日期'],
  [/^收缩压/, 'SSY SBP SYSTOLIC'],
  [/^舒张压/, 'SZY DBP DIASTOLIC'],
  [/^体温/, 'TW TEMPERATURE TEMP'],
  [/^身高/, 'SG HEIGHT'],
  [/^体重/, 'TZ WEIGHT'],
  [/^民族/, 'MZ MZDM NATION ETHNIC'],
  [/^婚姻状况/, 'HYZK HYZKDM MARITAL MARITAL_STATUS'],
  [/^职业类别/, 'ZY ZYDM OCCUPATION'],
  [/主诉/, 'ZS CHIEF_COMPLAINT'],
  [/现病史/, 'XBS PRESENT_ILLNESS HPI'],
  [/既往史/, 'JWS PAST_HISTORY'],
  [/过敏史/, 'GMS ALLERGY ALLERGY_HISTORY'],
];

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s_\-.]/gu, '');
const folded = synonyms.map(([field, columns]) => [field, new Set(columns.split(' ').map(fold))] as const);

/** True when tables commonly call a field so. */
export const isSynonym = (field: string, column: string): boolean =>
  folded.some(([pattern, columns]) => pattern.test(field) && columns.has(fold(column)));
