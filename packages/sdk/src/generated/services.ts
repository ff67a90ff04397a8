// Generated from standards/openapi by packages/sdk/scripts/generate.ts. Do not edit.
import type { BodyOf, CallOptions, ItemOf, QueryOf, ResultOf } from '../client/operation-types.js';
/** The services of the platform, one method per operation of the unified interface. */
export interface Services {
  applications: {
    /** 读取申请单. `GET /applications/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getApplication'>>;
    /** 更新申请单. `PUT /applications/{id}` */
    update(
      id: string,
      body: BodyOf<'updateApplication'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateApplication'>>;
    /** 查询申请单. `POST /applications:search` */
    search(body: BodyOf<'searchApplications'>, options?: CallOptions): AsyncIterable<ItemOf<'searchApplications'>>;
    /** 提交申请单. `POST /applications` */
    submit(body: BodyOf<'submitApplication'>, options?: CallOptions): Promise<ResultOf<'submitApplication'>>;
  };
  appointments: {
    /** 叫号. `POST /appointments/{id}:call` */
    call(id: string, body: BodyOf<'callAppointment'>, options?: CallOptions): Promise<ResultOf<'callAppointment'>>;
    /** 取消预约. `POST /appointments/{id}:cancel` */
    cancel(id: string, body: BodyOf<'cancelAppointment'>, options?: CallOptions): Promise<ResultOf<'cancelAppointment'>>;
    /** 报到. `POST /appointments/{id}:check-in` */
    checkIn(id: string, body: BodyOf<'checkInAppointment'>, options?: CallOptions): Promise<ResultOf<'checkInAppointment'>>;
    /** 就诊完成. `POST /appointments/{id}:complete` */
    complete(id: string, body: BodyOf<'completeAppointment'>, options?: CallOptions): Promise<ResultOf<'completeAppointment'>>;
    /** 爽约. `POST /appointments/{id}:miss` */
    miss(id: string, body: BodyOf<'missAppointment'>, options?: CallOptions): Promise<ResultOf<'missAppointment'>>;
    /** 读取预约. `GET /appointments/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getAppointment'>>;
    /** 查询预约. `POST /appointments:search` */
    search(body: BodyOf<'searchAppointments'>, options?: CallOptions): AsyncIterable<ItemOf<'searchAppointments'>>;
    /** 预约挂号. `POST /appointments` */
    book(body: BodyOf<'bookAppointment'>, options?: CallOptions): Promise<ResultOf<'bookAppointment'>>;
  };
  audit: {
    /** 查询本机构的平台审计日志. `POST /audit-events:search` */
    search(body: BodyOf<'searchAuditLog'>, options?: CallOptions): AsyncIterable<ItemOf<'searchAuditLog'>>;
    /** 写入审计事件. `POST /audit-events` */
    write(body: BodyOf<'writeAuditEvents'>, options?: CallOptions): Promise<ResultOf<'writeAuditEvents'>>;
  };
  beds: {
    /** 读取床位情况. `GET /bed-reports/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getBedReport'>>;
    /** 查询床位情况. `POST /bed-reports:search` */
    search(body: BodyOf<'searchBedReports'>, options?: CallOptions): AsyncIterable<ItemOf<'searchBedReports'>>;
    /** 提交床位情况. `POST /bed-reports` */
    submit(body: BodyOf<'submitBedReport'>, options?: CallOptions): Promise<ResultOf<'submitBedReport'>>;
  };
  blood: {
    /** 读取临床用血. `GET /blood/transfusions/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getBloodUse'>>;
    /** 更新临床用血. `PUT /blood/transfusions/{id}` */
    update(
      id: string,
      body: BodyOf<'updateBloodUse'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateBloodUse'>>;
    /** 查询临床用血. `POST /blood/transfusions:search` */
    search(body: BodyOf<'searchBloodUses'>, options?: CallOptions): AsyncIterable<ItemOf<'searchBloodUses'>>;
    /** 提交临床用血. `POST /blood/transfusions` */
    submit(body: BodyOf<'submitBloodUse'>, options?: CallOptions): Promise<ResultOf<'submitBloodUse'>>;
  };
  catalogue: {
    /** 读取资源目录. `GET /catalogue/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getCatalogueEntry'>>;
    /** 更新资源目录. `PUT /catalogue/{id}` */
    update(
      id: string,
      body: BodyOf<'updateCatalogueEntry'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateCatalogueEntry'>>;
    /** 查询资源目录. `POST /catalogue:search` */
    search(body: BodyOf<'searchCatalogueEntrys'>, options?: CallOptions): AsyncIterable<ItemOf<'searchCatalogueEntrys'>>;
    /** 提交资源目录. `POST /catalogue` */
    publish(body: BodyOf<'publishCatalogueEntry'>, options?: CallOptions): Promise<ResultOf<'publishCatalogueEntry'>>;
  };
  children: {
    /** 读取儿童保健记录. `GET /child-records/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getChildRecord'>>;
    /** 更新儿童保健记录. `PUT /child-records/{id}` */
    update(
      id: string,
      body: BodyOf<'updateChildRecord'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateChildRecord'>>;
    /** 查询儿童保健记录. `POST /child-records:search` */
    search(body: BodyOf<'searchChildRecords'>, options?: CallOptions): AsyncIterable<ItemOf<'searchChildRecords'>>;
    /** 提交儿童保健记录. `POST /child-records` */
    submit(body: BodyOf<'submitChildRecord'>, options?: CallOptions): Promise<ResultOf<'submitChildRecord'>>;
  };
  consents: {
    /** 撤销授权. `POST /consents/{id}:revoke` */
    revoke(id: string, body: BodyOf<'revokeConsent'>, options?: CallOptions): Promise<ResultOf<'revokeConsent'>>;
    /** 读取居民授权. `GET /consents/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getConsent'>>;
    /** 查询居民授权. `POST /consents:search` */
    search(body: BodyOf<'searchConsents'>, options?: CallOptions): AsyncIterable<ItemOf<'searchConsents'>>;
    /** 提交居民授权. `POST /consents` */
    record(body: BodyOf<'recordConsent'>, options?: CallOptions): Promise<ResultOf<'recordConsent'>>;
  };
  consultations: {
    /** 接受会诊. `POST /consultations/{id}:accept` */
    accept(id: string, body: BodyOf<'acceptConsultation'>, options?: CallOptions): Promise<ResultOf<'acceptConsultation'>>;
    /** 会诊结束. `POST /consultations/{id}:close` */
    close(id: string, body: BodyOf<'closeConsultation'>, options?: CallOptions): Promise<ResultOf<'closeConsultation'>>;
    /** 拒绝会诊. `POST /consultations/{id}:reject` */
    reject(id: string, body: BodyOf<'rejectConsultation'>, options?: CallOptions): Promise<ResultOf<'rejectConsultation'>>;
    /** 提交会诊意见. `POST /consultations/{id}:reply` */
    reply(id: string, body: BodyOf<'replyConsultation'>, options?: CallOptions): Promise<ResultOf<'replyConsultation'>>;
    /** 撤回会诊. `POST /consultations/{id}:withdraw` */
    withdraw(id: string, body: BodyOf<'withdrawConsultation'>, options?: CallOptions): Promise<ResultOf<'withdrawConsultation'>>;
    /** 读取会诊申请. `GET /consultations/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getConsultation'>>;
    /** 查询会诊申请. `POST /consultations:search` */
    search(body: BodyOf<'searchConsultations'>, options?: CallOptions): AsyncIterable<ItemOf<'searchConsultations'>>;
    /** 提交会诊申请. `POST /consultations` */
    request(body: BodyOf<'requestConsultation'>, options?: CallOptions): Promise<ResultOf<'requestConsultation'>>;
  };
  contracts: {
    /** 续约. `POST /family-contracts/{id}:renew` */
    renew(id: string, body: BodyOf<'renewContract'>, options?: CallOptions): Promise<ResultOf<'renewContract'>>;
    /** 解约. `POST /family-contracts/{id}:terminate` */
    terminate(id: string, body: BodyOf<'terminateContract'>, options?: CallOptions): Promise<ResultOf<'terminateContract'>>;
    /** 转签（原签约终止，由新机构另签）. `POST /family-contracts/{id}:transfer` */
    transfer(id: string, body: BodyOf<'transferContract'>, options?: CallOptions): Promise<ResultOf<'transferContract'>>;
    /** 读取签约. `GET /family-contracts/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getContract'>>;
    /** 查询签约. `POST /family-contracts:search` */
    search(body: BodyOf<'searchContracts'>, options?: CallOptions): AsyncIterable<ItemOf<'searchContracts'>>;
    /** 家庭医生签约. `POST /family-contracts` */
    sign(body: BodyOf<'signContract'>, options?: CallOptions): Promise<ResultOf<'signContract'>>;
  };
  creditEvents: {
    /** 读取不良积分与信用事件. `GET /credit-events/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getCreditEvent'>>;
    /** 查询不良积分与信用事件. `POST /credit-events:search` */
    search(body: BodyOf<'searchCreditEvents'>, options?: CallOptions): AsyncIterable<ItemOf<'searchCreditEvents'>>;
    /** 提交不良积分与信用事件. `POST /credit-events` */
    submit(body: BodyOf<'submitCreditEvent'>, options?: CallOptions): Promise<ResultOf<'submitCreditEvent'>>;
  };
  criticalValues: {
    /** 确认危急值. `POST /critical-values/{id}:confirm` */
    confirm(id: string, body: BodyOf<'confirmCriticalValue'>, options?: CallOptions): Promise<ResultOf<'confirmCriticalValue'>>;
    /** 处置危急值. `POST /critical-values/{id}:handle` */
    handle(id: string, body: BodyOf<'handleCriticalValue'>, options?: CallOptions): Promise<ResultOf<'handleCriticalValue'>>;
    /** 读取危急值. `GET /critical-values/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getCriticalValue'>>;
    /** 查询危急值. `POST /critical-values:search` */
    search(body: BodyOf<'searchCriticalValues'>, options?: CallOptions): AsyncIterable<ItemOf<'searchCriticalValues'>>;
    /** 提交危急值. `POST /critical-values` */
    alert(body: BodyOf<'alertCriticalValue'>, options?: CallOptions): Promise<ResultOf<'alertCriticalValue'>>;
  };
  departments: {
    /** 读取科室. `GET /departments/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getDepartment'>>;
    /** 更新科室. `PUT /departments/{id}` */
    update(
      id: string,
      body: BodyOf<'updateDepartment'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateDepartment'>>;
    /** 查询科室. `POST /departments:search` */
    search(body: BodyOf<'searchDepartments'>, options?: CallOptions): AsyncIterable<ItemOf<'searchDepartments'>>;
    /** 提交科室. `POST /departments` */
    register(body: BodyOf<'registerDepartment'>, options?: CallOptions): Promise<ResultOf<'registerDepartment'>>;
  };
  documents: {
    /** 调阅文档内容. `GET /documents/{id}/content` */
    retrieve(id: string, options?: CallOptions): Promise<string>;
    /** 作废文档. `DELETE /documents/{id}` */
    deprecate(
      id: string,
      query: QueryOf<'deprecateDocument'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'deprecateDocument'>>;
    /** 读取文档目录条目. `GET /documents/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getDocument'>>;
    /** 以新文档替换. `PUT /documents/{id}` */
    replace(
      id: string,
      body: BodyOf<'replaceDocument'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'replaceDocument'>>;
    /** 检索文档目录. `POST /documents:search` */
    search(body: BodyOf<'searchDocuments'>, options?: CallOptions): AsyncIterable<ItemOf<'searchDocuments'>>;
    /** 提交文档. `POST /documents` */
    submit(body: BodyOf<'submitDocument'>, options?: CallOptions): Promise<ResultOf<'submitDocument'>>;
    /** 取消订阅. `POST /subscriptions/{id}:cancel` */
    unsubscribe(id: string, body: BodyOf<'cancelSubscription'>, options?: CallOptions): Promise<ResultOf<'cancelSubscription'>>;
    /** 查询订阅. `POST /subscriptions:search` */
    subscriptions(body: BodyOf<'searchSubscriptions'>, options?: CallOptions): AsyncIterable<ItemOf<'searchSubscriptions'>>;
    /** 订阅文档. `POST /subscriptions` */
    subscribe(body: BodyOf<'subscribeDocuments'>, options?: CallOptions): Promise<ResultOf<'subscribeDocuments'>>;
  };
  drugs: {
    /** 读取药品不良反应. `GET /adverse-drug-reactions/{id}` */
    getReaction(id: string, options?: CallOptions): Promise<ResultOf<'getAdverseDrugReaction'>>;
    /** 查询药品不良反应. `POST /adverse-drug-reactions:search` */
    searchReactions(body: BodyOf<'searchAdverseDrugReactions'>, options?: CallOptions): AsyncIterable<ItemOf<'searchAdverseDrugReactions'>>;
    /** 提交药品不良反应. `POST /adverse-drug-reactions` */
    submitReaction(body: BodyOf<'submitAdverseDrugReaction'>, options?: CallOptions): Promise<ResultOf<'submitAdverseDrugReaction'>>;
    /** 读取药品采购的发票或付款. `GET /drug-payments/{id}` */
    getPayment(id: string, options?: CallOptions): Promise<ResultOf<'getDrugPayment'>>;
    /** 查询药品采购的发票与付款. `POST /drug-payments:search` */
    searchPayments(body: BodyOf<'searchDrugPayments'>, options?: CallOptions): AsyncIterable<ItemOf<'searchDrugPayments'>>;
    /** 提交药品采购的发票或付款. `POST /drug-payments` */
    submitPayment(body: BodyOf<'submitDrugPayment'>, options?: CallOptions): Promise<ResultOf<'submitDrugPayment'>>;
    /** 读取药品采购. `GET /drug-purchases/{id}` */
    getPurchase(id: string, options?: CallOptions): Promise<ResultOf<'getDrugPurchase'>>;
    /** 药品采购对账. `POST /drug-purchases:reconcile` */
    reconcilePurchases(body: BodyOf<'reconcileDrugPurchases'>, options?: CallOptions): Promise<ResultOf<'reconcileDrugPurchases'>>;
    /** 查询药品采购. `POST /drug-purchases:search` */
    searchPurchases(body: BodyOf<'searchDrugPurchases'>, options?: CallOptions): AsyncIterable<ItemOf<'searchDrugPurchases'>>;
    /** 提交药品采购. `POST /drug-purchases` */
    submitPurchase(body: BodyOf<'submitPurchaseDrugPurchase'>, options?: CallOptions): Promise<ResultOf<'submitPurchaseDrugPurchase'>>;
    /** 读取短缺药品. `GET /drug-shortages/{id}` */
    getShortage(id: string, options?: CallOptions): Promise<ResultOf<'getDrugShortage'>>;
    /** 查询短缺药品. `POST /drug-shortages:search` */
    searchShortages(body: BodyOf<'searchDrugShortages'>, options?: CallOptions): AsyncIterable<ItemOf<'searchDrugShortages'>>;
    /** 提交短缺药品. `POST /drug-shortages` */
    reportShortage(body: BodyOf<'reportShortageDrugShortage'>, options?: CallOptions): Promise<ResultOf<'reportShortageDrugShortage'>>;
    /** 读取药品追溯. `GET /drug-trace/{id}` */
    getTrace(id: string, options?: CallOptions): Promise<ResultOf<'getDrugTrace'>>;
    /** 查询药品追溯. `POST /drug-trace:search` */
    searchTraces(body: BodyOf<'searchDrugTraces'>, options?: CallOptions): AsyncIterable<ItemOf<'searchDrugTraces'>>;
    /** 提交药品追溯. `POST /drug-trace` */
    submitTrace(body: BodyOf<'submitTraceDrugTrace'>, options?: CallOptions): Promise<ResultOf<'submitTraceDrugTrace'>>;
  };
  emergency: {
    /** 到达现场. `POST /emergency-missions/{id}:arrive` */
    arrive(id: string, body: BodyOf<'arriveEmergencyMission'>, options?: CallOptions): Promise<ResultOf<'arriveEmergencyMission'>>;
    /** 离开现场. `POST /emergency-missions/{id}:depart` */
    depart(id: string, body: BodyOf<'departEmergencyMission'>, options?: CallOptions): Promise<ResultOf<'departEmergencyMission'>>;
    /** 派车. `POST /emergency-missions/{id}:dispatch` */
    dispatch(id: string, body: BodyOf<'dispatchEmergencyMission'>, options?: CallOptions): Promise<ResultOf<'dispatchEmergencyMission'>>;
    /** 院内交接. `POST /emergency-missions/{id}:hand-over` */
    handOver(id: string, body: BodyOf<'handOverEmergencyMission'>, options?: CallOptions): Promise<ResultOf<'handOverEmergencyMission'>>;
    /** 读取院前急救任务. `GET /emergency-missions/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getEmergencyMission'>>;
    /** 更新院前急救任务. `PUT /emergency-missions/{id}` */
    update(
      id: string,
      body: BodyOf<'updateEmergencyMission'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateEmergencyMission'>>;
    /** 查询院前急救任务. `POST /emergency-missions:search` */
    search(body: BodyOf<'searchEmergencyMissions'>, options?: CallOptions): AsyncIterable<ItemOf<'searchEmergencyMissions'>>;
    /** 提交院前急救任务. `POST /emergency-missions` */
    start(body: BodyOf<'startEmergencyMission'>, options?: CallOptions): Promise<ResultOf<'startEmergencyMission'>>;
  };
  encounters: {
    /** 读取就诊信息. `GET /encounters/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getEncounter'>>;
    /** 更新就诊信息. `PUT /encounters/{id}` */
    update(
      id: string,
      body: BodyOf<'updateEncounter'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateEncounter'>>;
    /** 查询就诊信息. `POST /encounters:search` */
    search(body: BodyOf<'searchEncounters'>, options?: CallOptions): AsyncIterable<ItemOf<'searchEncounters'>>;
    /** 提交就诊信息. `POST /encounters` */
    submit(body: BodyOf<'submitEncounter'>, options?: CallOptions): Promise<ResultOf<'submitEncounter'>>;
  };
  endemic: {
    /** 读取地方病报告. `GET /endemic-reports/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getEndemicReport'>>;
    /** 更新地方病报告. `PUT /endemic-reports/{id}` */
    update(
      id: string,
      body: BodyOf<'updateEndemicReport'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateEndemicReport'>>;
    /** 查询地方病报告. `POST /endemic-reports:search` */
    search(body: BodyOf<'searchEndemicReports'>, options?: CallOptions): AsyncIterable<ItemOf<'searchEndemicReports'>>;
    /** 提交地方病报告. `POST /endemic-reports` */
    submit(body: BodyOf<'submitEndemicReport'>, options?: CallOptions): Promise<ResultOf<'submitEndemicReport'>>;
  };
  followUps: {
    /** 读取随访记录. `GET /follow-ups/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getFollowUp'>>;
    /** 更新随访记录. `PUT /follow-ups/{id}` */
    update(
      id: string,
      body: BodyOf<'updateFollowUp'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateFollowUp'>>;
    /** 查询随访记录. `POST /follow-ups:search` */
    search(body: BodyOf<'searchFollowUps'>, options?: CallOptions): AsyncIterable<ItemOf<'searchFollowUps'>>;
    /** 提交随访记录. `POST /follow-ups` */
    submit(body: BodyOf<'submitFollowUp'>, options?: CallOptions): Promise<ResultOf<'submitFollowUp'>>;
  };
  foodborne: {
    /** 读取食源性疾病报告. `GET /foodborne-reports/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getFoodborneReport'>>;
    /** 更新食源性疾病报告. `PUT /foodborne-reports/{id}` */
    update(
      id: string,
      body: BodyOf<'updateFoodborneReport'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateFoodborneReport'>>;
    /** 查询食源性疾病报告. `POST /foodborne-reports:search` */
    search(body: BodyOf<'searchFoodborneReports'>, options?: CallOptions): AsyncIterable<ItemOf<'searchFoodborneReports'>>;
    /** 提交食源性疾病报告. `POST /foodborne-reports` */
    submit(body: BodyOf<'submitFoodborneReport'>, options?: CallOptions): Promise<ResultOf<'submitFoodborneReport'>>;
  };
  healthCards: {
    /** 读取用卡数据. `GET /health-card-usage/{id}` */
    getUsage(id: string, options?: CallOptions): Promise<ResultOf<'getCardUsage'>>;
    /** 查询用卡数据. `POST /health-card-usage:search` */
    searchUsage(body: BodyOf<'searchCardUsages'>, options?: CallOptions): AsyncIterable<ItemOf<'searchCardUsages'>>;
    /** 提交用卡数据. `POST /health-card-usage` */
    reportUsage(body: BodyOf<'reportUsageCardUsage'>, options?: CallOptions): Promise<ResultOf<'reportUsageCardUsage'>>;
    /** 注销健康卡. `POST /health-cards/{id}:close` */
    close(id: string, body: BodyOf<'closeHealthCard'>, options?: CallOptions): Promise<ResultOf<'closeHealthCard'>>;
    /** 读取电子健康卡. `GET /health-cards/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getHealthCard'>>;
    /** 查询电子健康卡. `POST /health-cards:search` */
    search(body: BodyOf<'searchHealthCards'>, options?: CallOptions): AsyncIterable<ItemOf<'searchHealthCards'>>;
    /** 提交电子健康卡. `POST /health-cards` */
    register(body: BodyOf<'registerHealthCard'>, options?: CallOptions): Promise<ResultOf<'registerHealthCard'>>;
    /** 健康码验码. `POST /health-codes:verify` */
    verifyCode(body: BodyOf<'verifyHealthCode'>, options?: CallOptions): Promise<ResultOf<'verifyHealthCode'>>;
    /** 申领健康码. `POST /health-codes` */
    issueCode(body: BodyOf<'issueHealthCode'>, options?: CallOptions): Promise<ResultOf<'issueHealthCode'>>;
  };
  identifiers: {
    /** 解除绑定. `POST /identifier-bindings/{id}:unbind` */
    unbind(id: string, body: BodyOf<'unbindIdentifier'>, options?: CallOptions): Promise<ResultOf<'unbindIdentifier'>>;
    /** 读取绑定. `GET /identifier-bindings/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getIdentifierBinding'>>;
    /** 以任一种卡、证件、健康码或账号识别居民. `POST /identifier-bindings:identify` */
    identify(body: BodyOf<'identifyResident'>, options?: CallOptions): Promise<ResultOf<'identifyResident'>>;
    /** 查询绑定. `POST /identifier-bindings:search` */
    search(body: BodyOf<'searchIdentifierBindings'>, options?: CallOptions): AsyncIterable<ItemOf<'searchIdentifierBindings'>>;
    /** 把卡、证件或账号绑定到居民. `POST /identifier-bindings` */
    bind(body: BodyOf<'bindIdentifier'>, options?: CallOptions): Promise<ResultOf<'bindIdentifier'>>;
  };
  immunizations: {
    /** 提交冷链温度. `POST /cold-chain-readings` */
    submitColdChain(body: BodyOf<'submitColdChain'>, options?: CallOptions): Promise<ResultOf<'submitColdChain'>>;
    /** 读取预防接种. `GET /immunizations/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getImmunization'>>;
    /** 查询预防接种. `POST /immunizations:search` */
    search(body: BodyOf<'searchImmunizations'>, options?: CallOptions): AsyncIterable<ItemOf<'searchImmunizations'>>;
    /** 提交预防接种. `POST /immunizations` */
    submit(body: BodyOf<'submitImmunization'>, options?: CallOptions): Promise<ResultOf<'submitImmunization'>>;
    /** 读取疫苗出入库. `GET /vaccine-stock/{id}` */
    getStock(id: string, options?: CallOptions): Promise<ResultOf<'getVaccineStock'>>;
    /** 查询疫苗出入库. `POST /vaccine-stock:search` */
    searchStock(body: BodyOf<'searchVaccineStocks'>, options?: CallOptions): AsyncIterable<ItemOf<'searchVaccineStocks'>>;
    /** 提交疫苗出入库. `POST /vaccine-stock` */
    recordStock(body: BodyOf<'recordStockVaccineStock'>, options?: CallOptions): Promise<ResultOf<'recordStockVaccineStock'>>;
  };
  infectious: {
    /** 退回报告卡. `POST /reports/infectious/{id}:return` */
    sendBack(id: string, body: BodyOf<'sendBackInfectiousReport'>, options?: CallOptions): Promise<ResultOf<'sendBackInfectiousReport'>>;
    /** 审核报告卡. `POST /reports/infectious/{id}:review` */
    review(id: string, body: BodyOf<'reviewInfectiousReport'>, options?: CallOptions): Promise<ResultOf<'reviewInfectiousReport'>>;
    /** 删除报告卡. `POST /reports/infectious/{id}:withdraw` */
    withdraw(id: string, body: BodyOf<'withdrawInfectiousReport'>, options?: CallOptions): Promise<ResultOf<'withdrawInfectiousReport'>>;
    /** 读取传染病报告卡. `GET /reports/infectious/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getInfectiousReport'>>;
    /** 更新传染病报告卡. `PUT /reports/infectious/{id}` */
    correct(
      id: string,
      body: BodyOf<'updateInfectiousReport'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateInfectiousReport'>>;
    /** 列出应报未报的病例与报告时限. `POST /reports/infectious:due` */
    due(body: BodyOf<'listDueInfectiousReports'>, options?: CallOptions): Promise<ResultOf<'listDueInfectiousReports'>>;
    /** 查询传染病报告卡. `POST /reports/infectious:search` */
    search(body: BodyOf<'searchInfectiousReports'>, options?: CallOptions): AsyncIterable<ItemOf<'searchInfectiousReports'>>;
    /** 提交传染病报告卡. `POST /reports/infectious` */
    report(body: BodyOf<'reportInfectiousReport'>, options?: CallOptions): Promise<ResultOf<'reportInfectiousReport'>>;
  };
  inspections: {
    /** 读取卫生监督记录. `GET /health-inspections/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getHealthInspection'>>;
    /** 查询卫生监督记录. `POST /health-inspections:search` */
    search(body: BodyOf<'searchHealthInspections'>, options?: CallOptions): AsyncIterable<ItemOf<'searchHealthInspections'>>;
    /** 提交卫生监督记录. `POST /health-inspections` */
    submit(body: BodyOf<'submitHealthInspection'>, options?: CallOptions): Promise<ResultOf<'submitHealthInspection'>>;
  };
  insurance: {
    /** 医保对账. `POST /insurance/reconciliations` */
    reconcile(body: BodyOf<'reconcileInsurance'>, options?: CallOptions): Promise<ResultOf<'reconcileInsurance'>>;
    /** 读取结算清单. `GET /insurance/settlement-lists/{id}` */
    getList(id: string, options?: CallOptions): Promise<ResultOf<'getSettlementList'>>;
    /** 更新结算清单. `PUT /insurance/settlement-lists/{id}` */
    updateList(
      id: string,
      body: BodyOf<'updateSettlementList'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateSettlementList'>>;
    /** 查询结算清单. `POST /insurance/settlement-lists:search` */
    searchLists(body: BodyOf<'searchSettlementLists'>, options?: CallOptions): AsyncIterable<ItemOf<'searchSettlementLists'>>;
    /** 提交结算清单. `POST /insurance/settlement-lists` */
    submitList(body: BodyOf<'submitListSettlementList'>, options?: CallOptions): Promise<ResultOf<'submitListSettlementList'>>;
    /** 读取医保交易. `GET /insurance/transactions/{id}` */
    getTransaction(id: string, options?: CallOptions): Promise<ResultOf<'getInsuranceTransaction'>>;
    /** 医保交易. `POST /insurance/transactions` */
    call(body: BodyOf<'callInsurance'>, options?: CallOptions): Promise<ResultOf<'callInsurance'>>;
  };
  maternal: {
    /** 读取孕产妇保健记录. `GET /maternal-records/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getMaternalRecord'>>;
    /** 更新孕产妇保健记录. `PUT /maternal-records/{id}` */
    update(
      id: string,
      body: BodyOf<'updateMaternalRecord'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateMaternalRecord'>>;
    /** 查询孕产妇保健记录. `POST /maternal-records:search` */
    search(body: BodyOf<'searchMaternalRecords'>, options?: CallOptions): AsyncIterable<ItemOf<'searchMaternalRecords'>>;
    /** 提交孕产妇保健记录. `POST /maternal-records` */
    submit(body: BodyOf<'submitMaternalRecord'>, options?: CallOptions): Promise<ResultOf<'submitMaternalRecord'>>;
  };
  meta: {
    /** 平台签名公钥. `GET /meta/certificates` */
    certificates(options?: CallOptions): Promise<ResultOf<'getCertificates'>>;
    /** 平台健康状况. `GET /meta/health` */
    health(options?: CallOptions): Promise<ResultOf<'getHealth'>>;
    /** 平台时间. `GET /meta/time` */
    time(options?: CallOptions): Promise<ResultOf<'getTime'>>;
    /** 按幂等键查询请求的处理结果. `GET /requests/{key}` */
    requestOutcome(key: string, options?: CallOptions): Promise<ResultOf<'getRequestOutcome'>>;
  };
  notices: {
    /** 读取通知. `GET /notices/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getNotice'>>;
    /** 查询通知. `POST /notices:search` */
    search(body: BodyOf<'searchNotices'>, options?: CallOptions): AsyncIterable<ItemOf<'searchNotices'>>;
    /** 提交通知. `POST /notices` */
    publish(body: BodyOf<'publishNotice'>, options?: CallOptions): Promise<ResultOf<'publishNotice'>>;
    /** 提醒查询. `POST /reminders:query` */
    reminders(body: BodyOf<'queryReminders'>, options?: CallOptions): Promise<ResultOf<'queryReminders'>>;
  };
  occupational: {
    /** 读取职业健康报告. `GET /occupational-reports/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getOccupationalReport'>>;
    /** 更新职业健康报告. `PUT /occupational-reports/{id}` */
    update(
      id: string,
      body: BodyOf<'updateOccupationalReport'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateOccupationalReport'>>;
    /** 查询职业健康报告. `POST /occupational-reports:search` */
    search(body: BodyOf<'searchOccupationalReports'>, options?: CallOptions): AsyncIterable<ItemOf<'searchOccupationalReports'>>;
    /** 提交职业健康报告. `POST /occupational-reports` */
    submit(body: BodyOf<'submitOccupationalReport'>, options?: CallOptions): Promise<ResultOf<'submitOccupationalReport'>>;
  };
  orders: {
    /** 读取医嘱. `GET /orders/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getOrder'>>;
    /** 更新医嘱. `PUT /orders/{id}` */
    update(id: string, body: BodyOf<'updateOrder'>, options: CallOptions & { readonly version: number }): Promise<ResultOf<'updateOrder'>>;
    /** 查询医嘱. `POST /orders:search` */
    search(body: BodyOf<'searchOrders'>, options?: CallOptions): AsyncIterable<ItemOf<'searchOrders'>>;
    /** 提交医嘱. `POST /orders` */
    submit(body: BodyOf<'submitOrder'>, options?: CallOptions): Promise<ResultOf<'submitOrder'>>;
    /** 提交状态信息. `POST /status-events` */
    submitStatus(body: BodyOf<'submitStatusEvent'>, options?: CallOptions): Promise<ResultOf<'submitStatusEvent'>>;
  };
  organizations: {
    /** 读取医疗卫生机构. `GET /organizations/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getOrganization'>>;
    /** 更新医疗卫生机构. `PUT /organizations/{id}` */
    update(
      id: string,
      body: BodyOf<'updateOrganization'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateOrganization'>>;
    /** 查询医疗卫生机构. `POST /organizations:search` */
    search(body: BodyOf<'searchOrganizations'>, options?: CallOptions): AsyncIterable<ItemOf<'searchOrganizations'>>;
    /** 提交医疗卫生机构. `POST /organizations` */
    register(body: BodyOf<'registerOrganization'>, options?: CallOptions): Promise<ResultOf<'registerOrganization'>>;
  };
  packages: {
    /** 读取离线交换包的结果. `GET /packages/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getPackage'>>;
    /** 导入离线交换包. `POST /packages` */
    import(body: BodyOf<'importPackage'>, options?: CallOptions): Promise<ResultOf<'importPackage'>>;
  };
  payments: {
    /** 医保移动支付：支付. `POST /payments/insurance/{id}:pay` */
    payInsurance(id: string, body: BodyOf<'payInsurancePayment'>, options?: CallOptions): Promise<ResultOf<'payInsurancePayment'>>;
    /** 医保移动支付：退款. `POST /payments/insurance/{id}:refund` */
    refundInsurance(id: string, body: BodyOf<'refundInsurancePayment'>, options?: CallOptions): Promise<ResultOf<'refundInsurancePayment'>>;
    /** 医保移动支付：撤销. `POST /payments/insurance/{id}:revoke` */
    revokeInsurance(id: string, body: BodyOf<'revokeInsurancePayment'>, options?: CallOptions): Promise<ResultOf<'revokeInsurancePayment'>>;
    /** 医保移动支付：查询. `GET /payments/insurance/{id}` */
    getInsurance(id: string, options?: CallOptions): Promise<ResultOf<'getInsurancePayment'>>;
    /** 医保移动支付：上传费用明细. `POST /payments/insurance` */
    uploadInsurance(body: BodyOf<'uploadInsurancePayment'>, options?: CallOptions): Promise<ResultOf<'uploadInsurancePayment'>>;
    /** 读取支付结果通知. `GET /payments/notices/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getPaymentNotice'>>;
    /** 支付对账. `POST /payments/notices:reconcile` */
    reconcile(body: BodyOf<'reconcilePayments'>, options?: CallOptions): Promise<ResultOf<'reconcilePayments'>>;
    /** 查询支付结果通知. `POST /payments/notices:search` */
    search(body: BodyOf<'searchPaymentNotices'>, options?: CallOptions): AsyncIterable<ItemOf<'searchPaymentNotices'>>;
    /** 提交支付结果通知. `POST /payments/notices` */
    notify(body: BodyOf<'notifyPaymentNotice'>, options?: CallOptions): Promise<ResultOf<'notifyPaymentNotice'>>;
  };
  practitioners: {
    /** 读取医疗卫生人员. `GET /practitioners/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getPractitioner'>>;
    /** 更新医疗卫生人员. `PUT /practitioners/{id}` */
    update(
      id: string,
      body: BodyOf<'updatePractitioner'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updatePractitioner'>>;
    /** 查询医疗卫生人员. `POST /practitioners:search` */
    search(body: BodyOf<'searchPractitioners'>, options?: CallOptions): AsyncIterable<ItemOf<'searchPractitioners'>>;
    /** 提交医疗卫生人员. `POST /practitioners` */
    register(body: BodyOf<'registerPractitioner'>, options?: CallOptions): Promise<ResultOf<'registerPractitioner'>>;
  };
  prescriptions: {
    /** 登记药品送达. `POST /prescriptions/{id}:deliver` */
    deliver(id: string, body: BodyOf<'deliverPrescription'>, options?: CallOptions): Promise<ResultOf<'deliverPrescription'>>;
    /** 凭一次性取药码发药. `POST /prescriptions/{id}:dispense` */
    dispense(id: string, body: BodyOf<'dispensePrescription'>, options?: CallOptions): Promise<ResultOf<'dispensePrescription'>>;
    /** 药师审方. `POST /prescriptions/{id}:review` */
    review(id: string, body: BodyOf<'reviewPrescription'>, options?: CallOptions): Promise<ResultOf<'reviewPrescription'>>;
    /** 撤销处方. `POST /prescriptions/{id}:revoke` */
    revoke(id: string, body: BodyOf<'revokePrescription'>, options?: CallOptions): Promise<ResultOf<'revokePrescription'>>;
    /** 读取处方. `GET /prescriptions/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getPrescription'>>;
    /** 查询处方. `POST /prescriptions:search` */
    search(body: BodyOf<'searchPrescriptions'>, options?: CallOptions): AsyncIterable<ItemOf<'searchPrescriptions'>>;
    /** 上传流转处方. `POST /prescriptions` */
    upload(body: BodyOf<'uploadPrescription'>, options?: CallOptions): Promise<ResultOf<'uploadPrescription'>>;
  };
  psychiatric: {
    /** 读取严重精神障碍报告. `GET /psychiatric-reports/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getPsychiatricReport'>>;
    /** 更新严重精神障碍报告. `PUT /psychiatric-reports/{id}` */
    update(
      id: string,
      body: BodyOf<'updatePsychiatricReport'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updatePsychiatricReport'>>;
    /** 查询严重精神障碍报告. `POST /psychiatric-reports:search` */
    search(body: BodyOf<'searchPsychiatricReports'>, options?: CallOptions): AsyncIterable<ItemOf<'searchPsychiatricReports'>>;
    /** 提交严重精神障碍报告. `POST /psychiatric-reports` */
    submit(body: BodyOf<'submitPsychiatricReport'>, options?: CallOptions): Promise<ResultOf<'submitPsychiatricReport'>>;
  };
  reconciliations: {
    /** 按日对账：受理数与幂等键摘要. `POST /reconciliations:daily` */
    daily(body: BodyOf<'getDailyCounts'>, options?: CallOptions): Promise<ResultOf<'getDailyCounts'>>;
    /** 按日列出受理的幂等键. `POST /reconciliations:keys` */
    keys(body: BodyOf<'listDailyKeys'>, options?: CallOptions): AsyncIterable<ItemOf<'listDailyKeys'>>;
  };
  referrals: {
    /** 接收转诊. `POST /referrals/{id}:accept` */
    accept(id: string, body: BodyOf<'acceptReferral'>, options?: CallOptions): Promise<ResultOf<'acceptReferral'>>;
    /** 转诊病人到达. `POST /referrals/{id}:arrive` */
    arrive(id: string, body: BodyOf<'arriveReferral'>, options?: CallOptions): Promise<ResultOf<'arriveReferral'>>;
    /** 转诊结束. `POST /referrals/{id}:close` */
    close(id: string, body: BodyOf<'closeReferral'>, options?: CallOptions): Promise<ResultOf<'closeReferral'>>;
    /** 拒绝转诊. `POST /referrals/{id}:reject` */
    reject(id: string, body: BodyOf<'rejectReferral'>, options?: CallOptions): Promise<ResultOf<'rejectReferral'>>;
    /** 转回. `POST /referrals/{id}:return` */
    return(id: string, body: BodyOf<'returnReferral'>, options?: CallOptions): Promise<ResultOf<'returnReferral'>>;
    /** 撤回转诊. `POST /referrals/{id}:withdraw` */
    withdraw(id: string, body: BodyOf<'withdrawReferral'>, options?: CallOptions): Promise<ResultOf<'withdrawReferral'>>;
    /** 读取转诊申请. `GET /referrals/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getReferral'>>;
    /** 查询转诊申请. `POST /referrals:search` */
    search(body: BodyOf<'searchReferrals'>, options?: CallOptions): AsyncIterable<ItemOf<'searchReferrals'>>;
    /** 提交转诊申请. `POST /referrals` */
    request(body: BodyOf<'requestReferral'>, options?: CallOptions): Promise<ResultOf<'requestReferral'>>;
  };
  residents: {
    /** 合并居民（本标识并入存续标识）. `POST /residents/{id}:merge` */
    merge(id: string, body: BodyOf<'mergeResident'>, options?: CallOptions): Promise<ResultOf<'mergeResident'>>;
    /** 居民的连续记录（一账式）. `POST /residents/{id}:timeline` */
    timeline(id: string, body: BodyOf<'getTimeline'>, options?: CallOptions): AsyncIterable<ItemOf<'getTimeline'>>;
    /** 撤销合并. `POST /residents/{id}:unmerge` */
    unmerge(id: string, body: BodyOf<'unmergeResident'>, options?: CallOptions): Promise<ResultOf<'unmergeResident'>>;
    /** 读取居民. `GET /residents/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getResident'>>;
    /** 更新居民信息. `PUT /residents/{id}` */
    update(
      id: string,
      body: BodyOf<'updateResident'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateResident'>>;
    /** 查询居民. `POST /residents:search` */
    search(body: BodyOf<'searchResidents'>, options?: CallOptions): AsyncIterable<ItemOf<'searchResidents'>>;
    /** 注册居民. `POST /residents` */
    register(body: BodyOf<'registerResident'>, options?: CallOptions): Promise<ResultOf<'registerResident'>>;
  };
  results: {
    /** 读取互认项目. `GET /recognized-items/{id}` */
    getRecognizedItem(id: string, options?: CallOptions): Promise<ResultOf<'getRecognizedItem'>>;
    /** 更新互认项目. `PUT /recognized-items/{id}` */
    updateRecognizedItem(
      id: string,
      body: BodyOf<'updateRecognizedItem'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateRecognizedItem'>>;
    /** 查询互认项目. `POST /recognized-items:search` */
    searchRecognizedItems(body: BodyOf<'searchRecognizedItems'>, options?: CallOptions): AsyncIterable<ItemOf<'searchRecognizedItems'>>;
    /** 发布互认项目. `POST /recognized-items` */
    publishRecognizedItem(body: BodyOf<'publishRecognizedItem'>, options?: CallOptions): Promise<ResultOf<'publishRecognizedItem'>>;
    /** 记录互认决定. `POST /results/{id}:recognition` */
    recordRecognition(id: string, body: BodyOf<'recordRecognition'>, options?: CallOptions): Promise<ResultOf<'recordRecognition'>>;
    /** 读取检查检验结果. `GET /results/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getResult'>>;
    /** 更新检查检验结果. `PUT /results/{id}` */
    update(
      id: string,
      body: BodyOf<'updateResult'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateResult'>>;
    /** 互认检查. `POST /results:recognition-check` */
    checkRecognition(body: BodyOf<'checkRecognition'>, options?: CallOptions): Promise<ResultOf<'checkRecognition'>>;
    /** 查询检查检验结果. `POST /results:search` */
    search(body: BodyOf<'searchResults'>, options?: CallOptions): AsyncIterable<ItemOf<'searchResults'>>;
    /** 提交检查检验结果. `POST /results` */
    share(body: BodyOf<'shareResult'>, options?: CallOptions): Promise<ResultOf<'shareResult'>>;
  };
  schedules: {
    /** 读取号源排班. `GET /schedules/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getSchedule'>>;
    /** 更新号源排班. `PUT /schedules/{id}` */
    update(
      id: string,
      body: BodyOf<'updateSchedule'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateSchedule'>>;
    /** 查询号源排班. `POST /schedules:search` */
    search(body: BodyOf<'searchSchedules'>, options?: CallOptions): AsyncIterable<ItemOf<'searchSchedules'>>;
    /** 提交号源排班. `POST /schedules` */
    publish(body: BodyOf<'publishSchedule'>, options?: CallOptions): Promise<ResultOf<'publishSchedule'>>;
  };
  screenings: {
    /** 结案. `POST /screenings/{id}:close` */
    close(id: string, body: BodyOf<'closeScreening'>, options?: CallOptions): Promise<ResultOf<'closeScreening'>>;
    /** 召回阳性者. `POST /screenings/{id}:recall` */
    recall(id: string, body: BodyOf<'recallScreening'>, options?: CallOptions): Promise<ResultOf<'recallScreening'>>;
    /** 报告筛查结果. `POST /screenings/{id}:report` */
    report(id: string, body: BodyOf<'reportScreening'>, options?: CallOptions): Promise<ResultOf<'reportScreening'>>;
    /** 读取筛查. `GET /screenings/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getScreening'>>;
    /** 列出逾期未召回的阳性筛查. `POST /screenings:overdue` */
    overdue(body: BodyOf<'listOverdueScreenings'>, options?: CallOptions): AsyncIterable<ItemOf<'listOverdueScreenings'>>;
    /** 查询筛查. `POST /screenings:search` */
    search(body: BodyOf<'searchScreenings'>, options?: CallOptions): AsyncIterable<ItemOf<'searchScreenings'>>;
    /** 登记筛查. `POST /screenings` */
    order(body: BodyOf<'orderScreening'>, options?: CallOptions): Promise<ResultOf<'orderScreening'>>;
  };
  supervision: {
    /** 读取监管与绩效数据. `GET /supervision/extracts/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getSupervisionExtract'>>;
    /** 监管数据核对. `POST /supervision/extracts:reconcile` */
    reconcile(body: BodyOf<'reconcileSupervision'>, options?: CallOptions): Promise<ResultOf<'reconcileSupervision'>>;
    /** 查询监管与绩效数据. `POST /supervision/extracts:search` */
    search(body: BodyOf<'searchSupervisionExtracts'>, options?: CallOptions): AsyncIterable<ItemOf<'searchSupervisionExtracts'>>;
    /** 提交监管与绩效数据. `POST /supervision/extracts` */
    submit(body: BodyOf<'submitSupervisionExtract'>, options?: CallOptions): Promise<ResultOf<'submitSupervisionExtract'>>;
  };
  surveillance: {
    /** 读取诊疗活动监测. `GET /surveillance/activities/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getClinicalActivity'>>;
    /** 查询诊疗活动监测. `POST /surveillance/activities:search` */
    search(body: BodyOf<'searchClinicalActivitys'>, options?: CallOptions): AsyncIterable<ItemOf<'searchClinicalActivitys'>>;
    /** 提交诊疗活动监测. `POST /surveillance/activities` */
    push(body: BodyOf<'pushClinicalActivity'>, options?: CallOptions): Promise<ResultOf<'pushClinicalActivity'>>;
    /** 读取症状日汇总. `GET /surveillance/syndrome-counts/{id}` */
    getCounts(id: string, options?: CallOptions): Promise<ResultOf<'getSyndromeCounts'>>;
    /** 查询症状日汇总. `POST /surveillance/syndrome-counts:search` */
    searchCounts(body: BodyOf<'searchSyndromeCounts'>, options?: CallOptions): AsyncIterable<ItemOf<'searchSyndromeCounts'>>;
    /** 提交症状日汇总. `POST /surveillance/syndrome-counts` */
    submitCounts(body: BodyOf<'submitSyndromeCounts'>, options?: CallOptions): Promise<ResultOf<'submitSyndromeCounts'>>;
  };
  telemedicine: {
    /** 读取远程医疗服务事件. `GET /telemedicine-events/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getTelemedicineEvent'>>;
    /** 查询远程医疗服务事件. `POST /telemedicine-events:search` */
    search(body: BodyOf<'searchTelemedicineEvents'>, options?: CallOptions): AsyncIterable<ItemOf<'searchTelemedicineEvents'>>;
    /** 提交远程医疗服务事件. `POST /telemedicine-events` */
    submit(body: BodyOf<'submitTelemedicineEvent'>, options?: CallOptions): Promise<ResultOf<'submitTelemedicineEvent'>>;
  };
  terminologies: {
    /** 术语的变更. `GET /terminologies/changes` */
    changes(query: QueryOf<'listTerminologyChanges'>, options?: CallOptions): Promise<ResultOf<'listTerminologyChanges'>>;
    /** 读取术语. `GET /terminologies/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getTerminology'>>;
    /** 更新术语. `PUT /terminologies/{id}` */
    update(
      id: string,
      body: BodyOf<'updateTerminology'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateTerminology'>>;
    /** 查询术语. `POST /terminologies:search` */
    search(body: BodyOf<'searchTerminologys'>, options?: CallOptions): AsyncIterable<ItemOf<'searchTerminologys'>>;
    /** 提交术语. `POST /terminologies` */
    register(body: BodyOf<'registerTerminology'>, options?: CallOptions): Promise<ResultOf<'registerTerminology'>>;
  };
  uploads: {
    /** 逐行错误. `GET /uploads/{id}/errors` */
    errors(id: string, options?: CallOptions): Promise<ResultOf<'getUploadErrors'>>;
    /** 上传分片. `PUT /uploads/{id}/slices/{number}` */
    slice(id: string, number: string, body: BodyOf<'uploadSlice'>, options?: CallOptions): Promise<ResultOf<'uploadSlice'>>;
    /** 声明分片. `POST /uploads/{id}/slices` */
    declareSlice(id: string, body: BodyOf<'declareSlice'>, options?: CallOptions): Promise<ResultOf<'declareSlice'>>;
    /** 上传状态. `GET /uploads/{id}/status` */
    status(id: string, options?: CallOptions): Promise<ResultOf<'getUploadStatus'>>;
    /** 声明上传. `POST /uploads` */
    declare(body: BodyOf<'declareUpload'>, options?: CallOptions): Promise<ResultOf<'declareUpload'>>;
  };
  vitalEvents: {
    /** 读取出生死亡登记. `GET /vital-events/{id}` */
    get(id: string, options?: CallOptions): Promise<ResultOf<'getVitalEvent'>>;
    /** 更新出生死亡登记. `PUT /vital-events/{id}` */
    update(
      id: string,
      body: BodyOf<'updateVitalEvent'>,
      options: CallOptions & { readonly version: number },
    ): Promise<ResultOf<'updateVitalEvent'>>;
    /** 查询出生死亡登记. `POST /vital-events:search` */
    search(body: BodyOf<'searchVitalEvents'>, options?: CallOptions): AsyncIterable<ItemOf<'searchVitalEvents'>>;
    /** 提交出生死亡登记. `POST /vital-events` */
    submit(body: BodyOf<'submitVitalEvent'>, options?: CallOptions): Promise<ResultOf<'submitVitalEvent'>>;
  };
}
