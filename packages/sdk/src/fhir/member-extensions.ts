/** Members of the unified interface that R4 has no element for: an extension each, with title, type, where it stands, and the member. */
export const memberExtensions = {
  'schedule-places': ['号源数', 'integer', 'Schedule', 'Schedule.places'],
  'schedule-fee': ['挂号费（元）', 'decimal', 'Schedule', 'Schedule.fee'],
  'appointment-channel': ['预约渠道', 'string', 'Appointment', 'Appointment.channel'],
  'contact-telephone': ['联系电话', 'string', 'Appointment', 'Appointment.contactTelephone'],
  'order-dose': ['医嘱剂量', 'string', 'ServiceRequest', 'OrderItem.dose'],
  'order-route': ['医嘱给药途径', 'string', 'ServiceRequest', 'OrderItem.routeCode'],
  'drug-specification': ['药品规格', 'string', 'MedicationRequest', 'PrescriptionItem.specification'],
  'pickup-token': [
    '取药码，只在处方上传的应答中给出一次',
    'string',
    'MedicationRequest',
    'uploadPrescription.token',
  ],
  'result-unit': ['结果单位（结果不是数值时）', 'string', 'Observation', 'ResultItem.unit'],
  'result-recognized': ['互认标志', 'boolean', 'DiagnosticReport', 'SharedResult.recognized'],
  'quality-control-passed': ['质控合格', 'boolean', 'DiagnosticReport', 'SharedResult.qualityControlPassed'],
  'study-instance-uid': ['影像检查实例标识', 'string', 'DiagnosticReport', 'SharedResult.studyInstanceUid'],
  'result-document': ['报告所在文档', 'string', 'DiagnosticReport', 'SharedResult.documentId'],
  'referral-direction': ['转诊方向：up 上转，down 下转', 'code', 'Task', 'Referral.direction'],
  'opinion-author': ['会诊医师', 'string', 'Task', 'ConsultationReply.practitioner'],
  'trace-code': ['疫苗追溯码', 'string', 'Immunization', 'Immunization.traceCode'],
  'form-kind': [
    '统一接口中的表单种类',
    'code',
    'QuestionnaireResponse',
    'followUps, childRecords, maternalRecords',
  ],
  'form-code': ['表单代码', 'string', 'QuestionnaireResponse', 'FollowUp.formCode'],
  'form-disease': ['病种', 'string', 'QuestionnaireResponse', 'FollowUp.disease'],
  'next-date': ['下次随访日期', 'date', 'QuestionnaireResponse', 'FollowUp.nextDate'],
  'licence-number': ['执业许可证号', 'string', 'Organization', 'Organization.licenceNumber'],
  'category-code': ['机构分类代码', 'string', 'Organization', 'Organization.categoryCode'],
  'parent-department': ['上级科室', 'string', 'Organization', 'Department.parentDepartmentCode'],
  'staff-department': ['所在科室', 'string', 'Practitioner', 'Practitioner.departmentCode'],
  'diagnosis-type': ['诊断类别', 'code', 'Condition', 'InfectiousReport.diagnosisType'],
  'imported-from': ['输入来源', 'string', 'Condition', 'InfectiousReport.importedFrom'],
} as const;

/** Name of an extension that holds a member. */
export type MemberExtension = keyof typeof memberExtensions;
