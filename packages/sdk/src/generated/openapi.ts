// Generated from standards/openapi by packages/sdk/scripts/generate.ts. Do not edit.
export interface paths {
  '/residents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 注册居民 */
    post: operations['registerResident'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/residents/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取居民 */
    get: operations['getResident'];
    /** 更新居民信息 */
    put: operations['updateResident'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/residents:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询居民 */
    post: operations['searchResidents'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交文档 */
    post: operations['submitDocument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取文档目录条目 */
    get: operations['getDocument'];
    /** 以新文档替换 */
    put: operations['replaceDocument'];
    post?: never;
    /** 作废文档 */
    delete: operations['deprecateDocument'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents/{id}/content': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 调阅文档内容 */
    get: operations['retrieveDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 检索文档目录 */
    post: operations['searchDocuments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/meta/time': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 平台时间 */
    get: operations['getTime'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/meta/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 平台健康状况 */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/meta/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 平台签名公钥 */
    get: operations['getCertificates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/requests/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 按幂等键查询请求的处理结果 */
    get: operations['getRequestOutcome'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/residents/{id}:merge': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 合并居民（本标识并入存续标识） */
    post: operations['mergeResident'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/residents/{id}:unmerge': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤销合并 */
    post: operations['unmergeResident'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交医疗卫生机构 */
    post: operations['registerOrganization'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取医疗卫生机构 */
    get: operations['getOrganization'];
    /** 更新医疗卫生机构 */
    put: operations['updateOrganization'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organizations:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询医疗卫生机构 */
    post: operations['searchOrganizations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/departments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交科室 */
    post: operations['registerDepartment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/departments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取科室 */
    get: operations['getDepartment'];
    /** 更新科室 */
    put: operations['updateDepartment'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/departments:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询科室 */
    post: operations['searchDepartments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/practitioners': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交医疗卫生人员 */
    post: operations['registerPractitioner'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/practitioners/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取医疗卫生人员 */
    get: operations['getPractitioner'];
    /** 更新医疗卫生人员 */
    put: operations['updatePractitioner'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/practitioners:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询医疗卫生人员 */
    post: operations['searchPractitioners'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/terminologies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交术语 */
    post: operations['registerTerminology'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/terminologies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取术语 */
    get: operations['getTerminology'];
    /** 更新术语 */
    put: operations['updateTerminology'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/terminologies:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询术语 */
    post: operations['searchTerminologys'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/terminologies/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 术语的变更 */
    get: operations['listTerminologyChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/subscriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 订阅文档 */
    post: operations['subscribeDocuments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/subscriptions:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询订阅 */
    post: operations['searchSubscriptions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/subscriptions/{id}:cancel': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 取消订阅 */
    post: operations['cancelSubscription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/encounters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交就诊信息 */
    post: operations['submitEncounter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/encounters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取就诊信息 */
    get: operations['getEncounter'];
    /** 更新就诊信息 */
    put: operations['updateEncounter'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/encounters:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询就诊信息 */
    post: operations['searchEncounters'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交医嘱 */
    post: operations['submitOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取医嘱 */
    get: operations['getOrder'];
    /** 更新医嘱 */
    put: operations['updateOrder'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询医嘱 */
    post: operations['searchOrders'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/status-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交状态信息 */
    post: operations['submitStatusEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交申请单 */
    post: operations['submitApplication'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/applications/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取申请单 */
    get: operations['getApplication'];
    /** 更新申请单 */
    put: operations['updateApplication'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/applications:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询申请单 */
    post: operations['searchApplications'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schedules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交号源排班 */
    post: operations['publishSchedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schedules/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取号源排班 */
    get: operations['getSchedule'];
    /** 更新号源排班 */
    put: operations['updateSchedule'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schedules:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询号源排班 */
    post: operations['searchSchedules'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/appointments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 预约挂号 */
    post: operations['bookAppointment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/appointments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取预约 */
    get: operations['getAppointment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/appointments:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询预约 */
    post: operations['searchAppointments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/appointments/{id}:cancel': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 取消预约 */
    post: operations['cancelAppointment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/appointments/{id}:check-in': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 报到 */
    post: operations['checkInAppointment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/appointments/{id}:call': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 叫号 */
    post: operations['callAppointment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/appointments/{id}:complete': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 就诊完成 */
    post: operations['completeAppointment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/appointments/{id}:miss': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 爽约 */
    post: operations['missAppointment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/referrals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交转诊申请 */
    post: operations['requestReferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/referrals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取转诊申请 */
    get: operations['getReferral'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/referrals:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询转诊申请 */
    post: operations['searchReferrals'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/referrals/{id}:accept': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 接收转诊 */
    post: operations['acceptReferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/referrals/{id}:reject': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 拒绝转诊 */
    post: operations['rejectReferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/referrals/{id}:withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤回转诊 */
    post: operations['withdrawReferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/referrals/{id}:arrive': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 转诊病人到达 */
    post: operations['arriveReferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/referrals/{id}:return': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 转回 */
    post: operations['returnReferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/referrals/{id}:close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 转诊结束 */
    post: operations['closeReferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/family-contracts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 家庭医生签约 */
    post: operations['signContract'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/family-contracts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取签约 */
    get: operations['getContract'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/family-contracts:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询签约 */
    post: operations['searchContracts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/family-contracts/{id}:terminate': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 解约 */
    post: operations['terminateContract'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交会诊申请 */
    post: operations['requestConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取会诊申请 */
    get: operations['getConsultation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询会诊申请 */
    post: operations['searchConsultations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/{id}:accept': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 接受会诊 */
    post: operations['acceptConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/{id}:reply': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交会诊意见 */
    post: operations['replyConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/{id}:reject': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 拒绝会诊 */
    post: operations['rejectConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/{id}:withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤回会诊 */
    post: operations['withdrawConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/{id}:close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 会诊结束 */
    post: operations['closeConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交检查检验结果 */
    post: operations['shareResult'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/results/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取检查检验结果 */
    get: operations['getResult'];
    /** 更新检查检验结果 */
    put: operations['updateResult'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/results:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询检查检验结果 */
    post: operations['searchResults'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/results:recognition-check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 互认检查 */
    post: operations['checkRecognition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/results/{id}:recognition': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 记录互认决定 */
    post: operations['recordRecognition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/critical-values': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交危急值 */
    post: operations['alertCriticalValue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/critical-values/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取危急值 */
    get: operations['getCriticalValue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/critical-values:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询危急值 */
    post: operations['searchCriticalValues'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/critical-values/{id}:confirm': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 确认危急值 */
    post: operations['confirmCriticalValue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/critical-values/{id}:handle': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 处置危急值 */
    post: operations['handleCriticalValue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/infectious': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交传染病报告卡 */
    post: operations['reportInfectiousReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/infectious/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取传染病报告卡 */
    get: operations['getInfectiousReport'];
    /** 更新传染病报告卡 */
    put: operations['updateInfectiousReport'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/infectious:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询传染病报告卡 */
    post: operations['searchInfectiousReports'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/infectious/{id}:review': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 审核报告卡 */
    post: operations['reviewInfectiousReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/infectious/{id}:return': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 退回报告卡 */
    post: operations['sendBackInfectiousReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/infectious/{id}:withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 删除报告卡 */
    post: operations['withdrawInfectiousReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveillance/activities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交诊疗活动监测 */
    post: operations['pushClinicalActivity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveillance/activities/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取诊疗活动监测 */
    get: operations['getClinicalActivity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveillance/activities:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询诊疗活动监测 */
    post: operations['searchClinicalActivitys'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/immunizations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交预防接种 */
    post: operations['submitImmunization'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/immunizations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取预防接种 */
    get: operations['getImmunization'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/immunizations:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询预防接种 */
    post: operations['searchImmunizations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/vaccine-stock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交疫苗出入库 */
    post: operations['recordStockVaccineStock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/vaccine-stock/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取疫苗出入库 */
    get: operations['getVaccineStock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/vaccine-stock:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询疫苗出入库 */
    post: operations['searchVaccineStocks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cold-chain-readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交冷链温度 */
    post: operations['submitColdChain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/maternal-records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交孕产妇保健记录 */
    post: operations['submitMaternalRecord'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/maternal-records/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取孕产妇保健记录 */
    get: operations['getMaternalRecord'];
    /** 更新孕产妇保健记录 */
    put: operations['updateMaternalRecord'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/maternal-records:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询孕产妇保健记录 */
    post: operations['searchMaternalRecords'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/child-records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交儿童保健记录 */
    post: operations['submitChildRecord'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/child-records/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取儿童保健记录 */
    get: operations['getChildRecord'];
    /** 更新儿童保健记录 */
    put: operations['updateChildRecord'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/child-records:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询儿童保健记录 */
    post: operations['searchChildRecords'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/follow-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交随访记录 */
    post: operations['submitFollowUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/follow-ups/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取随访记录 */
    get: operations['getFollowUp'];
    /** 更新随访记录 */
    put: operations['updateFollowUp'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/follow-ups:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询随访记录 */
    post: operations['searchFollowUps'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/vital-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交出生死亡登记 */
    post: operations['submitVitalEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/vital-events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取出生死亡登记 */
    get: operations['getVitalEvent'];
    /** 更新出生死亡登记 */
    put: operations['updateVitalEvent'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/vital-events:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询出生死亡登记 */
    post: operations['searchVitalEvents'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/occupational-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交职业健康报告 */
    post: operations['submitOccupationalReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/occupational-reports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取职业健康报告 */
    get: operations['getOccupationalReport'];
    /** 更新职业健康报告 */
    put: operations['updateOccupationalReport'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/occupational-reports:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询职业健康报告 */
    post: operations['searchOccupationalReports'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/foodborne-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交食源性疾病报告 */
    post: operations['submitFoodborneReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/foodborne-reports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取食源性疾病报告 */
    get: operations['getFoodborneReport'];
    /** 更新食源性疾病报告 */
    put: operations['updateFoodborneReport'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/foodborne-reports:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询食源性疾病报告 */
    post: operations['searchFoodborneReports'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/endemic-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交地方病报告 */
    post: operations['submitEndemicReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/endemic-reports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取地方病报告 */
    get: operations['getEndemicReport'];
    /** 更新地方病报告 */
    put: operations['updateEndemicReport'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/endemic-reports:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询地方病报告 */
    post: operations['searchEndemicReports'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/psychiatric-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交严重精神障碍报告 */
    post: operations['submitPsychiatricReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/psychiatric-reports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取严重精神障碍报告 */
    get: operations['getPsychiatricReport'];
    /** 更新严重精神障碍报告 */
    put: operations['updatePsychiatricReport'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/psychiatric-reports:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询严重精神障碍报告 */
    post: operations['searchPsychiatricReports'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/emergency-missions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交院前急救任务 */
    post: operations['startEmergencyMission'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/emergency-missions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取院前急救任务 */
    get: operations['getEmergencyMission'];
    /** 更新院前急救任务 */
    put: operations['updateEmergencyMission'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/emergency-missions:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询院前急救任务 */
    post: operations['searchEmergencyMissions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/emergency-missions/{id}:dispatch': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 派车 */
    post: operations['dispatchEmergencyMission'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/emergency-missions/{id}:arrive': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 到达现场 */
    post: operations['arriveEmergencyMission'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/emergency-missions/{id}:depart': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 离开现场 */
    post: operations['departEmergencyMission'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/emergency-missions/{id}:hand-over': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 院内交接 */
    post: operations['handOverEmergencyMission'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/blood/transfusions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交临床用血 */
    post: operations['submitBloodUse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/blood/transfusions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取临床用血 */
    get: operations['getBloodUse'];
    /** 更新临床用血 */
    put: operations['updateBloodUse'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/blood/transfusions:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询临床用血 */
    post: operations['searchBloodUses'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prescriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 上传流转处方 */
    post: operations['uploadPrescription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prescriptions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取处方 */
    get: operations['getPrescription'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prescriptions:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询处方 */
    post: operations['searchPrescriptions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prescriptions/{id}:review': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 药师审方 */
    post: operations['reviewPrescription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prescriptions/{id}:revoke': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤销处方 */
    post: operations['revokePrescription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prescriptions/{id}:dispense': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 凭一次性取药码发药 */
    post: operations['dispensePrescription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-purchases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交药品采购 */
    post: operations['submitPurchaseDrugPurchase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-purchases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取药品采购 */
    get: operations['getDrugPurchase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-purchases:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询药品采购 */
    post: operations['searchDrugPurchases'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-shortages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交短缺药品 */
    post: operations['reportShortageDrugShortage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-shortages/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取短缺药品 */
    get: operations['getDrugShortage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-shortages:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询短缺药品 */
    post: operations['searchDrugShortages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-trace': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交药品追溯 */
    post: operations['submitTraceDrugTrace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-trace/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取药品追溯 */
    get: operations['getDrugTrace'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-trace:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询药品追溯 */
    post: operations['searchDrugTraces'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/insurance/settlement-lists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交结算清单 */
    post: operations['submitListSettlementList'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/insurance/settlement-lists/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取结算清单 */
    get: operations['getSettlementList'];
    /** 更新结算清单 */
    put: operations['updateSettlementList'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/insurance/settlement-lists:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询结算清单 */
    post: operations['searchSettlementLists'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/insurance/reconciliations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 医保对账 */
    post: operations['reconcileInsurance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/insurance/transactions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 医保交易 */
    post: operations['callInsurance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/insurance/transactions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取医保交易 */
    get: operations['getInsuranceTransaction'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交支付结果通知 */
    post: operations['notifyPaymentNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/notices/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取支付结果通知 */
    get: operations['getPaymentNotice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/notices:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询支付结果通知 */
    post: operations['searchPaymentNotices'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-cards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交电子健康卡 */
    post: operations['registerHealthCard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-cards/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取电子健康卡 */
    get: operations['getHealthCard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-cards:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询电子健康卡 */
    post: operations['searchHealthCards'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-cards/{id}:close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 注销健康卡 */
    post: operations['closeHealthCard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 申领健康码 */
    post: operations['issueHealthCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-codes:verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 健康码验码 */
    post: operations['verifyHealthCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-card-usage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交用卡数据 */
    post: operations['reportUsageCardUsage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-card-usage/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取用卡数据 */
    get: operations['getCardUsage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-card-usage:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询用卡数据 */
    post: operations['searchCardUsages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/audit-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 写入审计事件 */
    post: operations['writeAuditEvents'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/audit-events:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询本机构的平台审计日志 */
    post: operations['searchAuditLog'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交通知 */
    post: operations['publishNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notices/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取通知 */
    get: operations['getNotice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notices:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询通知 */
    post: operations['searchNotices'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reminders:query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提醒查询 */
    post: operations['queryReminders'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/supervision/extracts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交监管与绩效数据 */
    post: operations['submitSupervisionExtract'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/supervision/extracts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取监管与绩效数据 */
    get: operations['getSupervisionExtract'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/supervision/extracts:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询监管与绩效数据 */
    post: operations['searchSupervisionExtracts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bed-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交床位情况 */
    post: operations['submitBedReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bed-reports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取床位情况 */
    get: operations['getBedReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bed-reports:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询床位情况 */
    post: operations['searchBedReports'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/telemedicine-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交远程医疗服务事件 */
    post: operations['submitTelemedicineEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/telemedicine-events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取远程医疗服务事件 */
    get: operations['getTelemedicineEvent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/telemedicine-events:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询远程医疗服务事件 */
    post: operations['searchTelemedicineEvents'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-inspections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交卫生监督记录 */
    post: operations['submitHealthInspection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-inspections/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取卫生监督记录 */
    get: operations['getHealthInspection'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health-inspections:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询卫生监督记录 */
    post: operations['searchHealthInspections'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/credit-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交不良积分与信用事件 */
    post: operations['submitCreditEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/credit-events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取不良积分与信用事件 */
    get: operations['getCreditEvent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/credit-events:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询不良积分与信用事件 */
    post: operations['searchCreditEvents'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/adverse-drug-reactions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交药品不良反应 */
    post: operations['submitAdverseDrugReaction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/adverse-drug-reactions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取药品不良反应 */
    get: operations['getAdverseDrugReaction'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/adverse-drug-reactions:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询药品不良反应 */
    post: operations['searchAdverseDrugReactions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 声明上传 */
    post: operations['declareUpload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/uploads/{id}/slices/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
        /** @description 分片序号，从 1 起 */
        number: components['parameters']['sliceNumber'];
      };
      cookie?: never;
    };
    get?: never;
    /** 上传分片 */
    put: operations['uploadSlice'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/uploads/{id}/slices': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 声明分片 */
    post: operations['declareSlice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/uploads/{id}/status': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 上传状态 */
    get: operations['getUploadStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/uploads/{id}/errors': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 逐行错误 */
    get: operations['getUploadErrors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 导入离线交换包 */
    post: operations['importPackage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packages/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取离线交换包的结果 */
    get: operations['getPackage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reconciliations:daily': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 按日对账：受理数与幂等键摘要 */
    post: operations['getDailyCounts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reconciliations:keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 按日列出受理的幂等键 */
    post: operations['listDailyKeys'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交资源目录 */
    post: operations['publishCatalogueEntry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogue/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取资源目录 */
    get: operations['getCatalogueEntry'];
    /** 更新资源目录 */
    put: operations['updateCatalogueEntry'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogue:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询资源目录 */
    post: operations['searchCatalogueEntrys'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交居民授权 */
    post: operations['recordConsent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consents/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取居民授权 */
    get: operations['getConsent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consents:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询居民授权 */
    post: operations['searchConsents'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consents/{id}:revoke': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤销授权 */
    post: operations['revokeConsent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交药品采购的发票或付款 */
    post: operations['submitDrugPayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-payments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取药品采购的发票或付款 */
    get: operations['getDrugPayment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-payments:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询药品采购的发票与付款 */
    post: operations['searchDrugPayments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drug-purchases:reconcile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 药品采购对账 */
    post: operations['reconcileDrugPurchases'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identifier-bindings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 把卡、证件或账号绑定到居民 */
    post: operations['bindIdentifier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identifier-bindings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取绑定 */
    get: operations['getIdentifierBinding'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identifier-bindings:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询绑定 */
    post: operations['searchIdentifierBindings'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identifier-bindings/{id}:unbind': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 解除绑定 */
    post: operations['unbindIdentifier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identifier-bindings:identify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 以任一种卡、证件、健康码或账号识别居民 */
    post: operations['identifyResident'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/residents/{id}:timeline': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 居民的连续记录（一账式） */
    post: operations['getTimeline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/recognized-items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 发布互认项目 */
    post: operations['publishRecognizedItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/recognized-items/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取互认项目 */
    get: operations['getRecognizedItem'];
    /** 更新互认项目 */
    put: operations['updateRecognizedItem'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/recognized-items:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询互认项目 */
    post: operations['searchRecognizedItems'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/screenings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记筛查 */
    post: operations['orderScreening'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/screenings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取筛查 */
    get: operations['getScreening'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/screenings:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询筛查 */
    post: operations['searchScreenings'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/screenings/{id}:report': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 报告筛查结果 */
    post: operations['reportScreening'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/screenings/{id}:recall': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 召回阳性者 */
    post: operations['recallScreening'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/screenings/{id}:close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 结案 */
    post: operations['closeScreening'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/screenings:overdue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 列出逾期未召回的阳性筛查 */
    post: operations['listOverdueScreenings'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveillance/syndrome-counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提交症状日汇总 */
    post: operations['submitSyndromeCounts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveillance/syndrome-counts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 读取症状日汇总 */
    get: operations['getSyndromeCounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/surveillance/syndrome-counts:search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询症状日汇总 */
    post: operations['searchSyndromeCounts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/infectious:due': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 列出应报未报的病例与报告时限 */
    post: operations['listDueInfectiousReports'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/supervision/extracts:reconcile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 监管数据核对 */
    post: operations['reconcileSupervision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/notices:reconcile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 支付对账 */
    post: operations['reconcilePayments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/insurance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 医保移动支付：上传费用明细 */
    post: operations['uploadInsurancePayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/insurance/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    /** 医保移动支付：查询 */
    get: operations['getInsurancePayment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/insurance/{id}:pay': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 医保移动支付：支付 */
    post: operations['payInsurancePayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/insurance/{id}:refund': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 医保移动支付：退款 */
    post: operations['refundInsurancePayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/insurance/{id}:revoke': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 医保移动支付：撤销 */
    post: operations['revokeInsurancePayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/family-contracts/{id}:renew': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 续约 */
    post: operations['renewContract'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/family-contracts/{id}:transfer': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 转签（原签约终止，由新机构另签） */
    post: operations['transferContract'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prescriptions/{id}:deliver': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记药品送达 */
    post: operations['deliverPrescription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description 姓名 */
    'DE02.01.039.00': string;
    /** @description 性别代码（GB/T 2261.1-2003） */
    'DE02.01.040.00': string;
    /**
     * Format: date
     * @description 出生日期
     */
    'DE02.01.005.01': string;
    /** @description 身份证件类别代码（CV02.01.101） */
    'DE02.01.031.00': string;
    /** @description 身份证件号码 */
    'DE02.01.030.00': string;
    /** @description 居民健康卡号 */
    'DE01.00.021.00': string;
    /** @description 健康档案编号 */
    'DE01.00.009.00': string;
    /** @description 国籍（GB/T 2659-2000） */
    'DE02.01.015.00': string;
    /** @description 民族（GB/T 3304-1991） */
    'DE02.01.025.00': string;
    /** @description 婚姻状况代码（GB/T 2261.2-2003） */
    'DE02.01.018.00': string;
    /** @description 电话号码 */
    'DE02.01.010.00': string;
    /** @description 医疗保险类别代码（CV02.01.204） */
    'DE02.01.044.00': string;
    /** @description 邮政编码 */
    'DE02.01.047.00': string;
    /** @description 居民 */
    Resident: {
      /** @description 本机构内的患者标识 */
      localId: string;
      name: components['schemas']['DE02.01.039.00'];
      genderCode: components['schemas']['DE02.01.040.00'];
      birthDate: components['schemas']['DE02.01.005.01'];
      identityTypeCode: components['schemas']['DE02.01.031.00'];
      identityNumber: components['schemas']['DE02.01.030.00'];
      healthCardNumber?: components['schemas']['DE01.00.021.00'];
      healthRecordNumber?: components['schemas']['DE01.00.009.00'];
      nationalityCode?: components['schemas']['DE02.01.015.00'];
      ethnicGroupCode?: components['schemas']['DE02.01.025.00'];
      maritalStatusCode?: components['schemas']['DE02.01.018.00'];
      telephone?: components['schemas']['DE02.01.010.00'];
      insuranceTypeCode?: components['schemas']['DE02.01.044.00'];
      postalCode?: components['schemas']['DE02.01.047.00'];
      /** @description 住址全文 */
      address?: string;
    };
    /** @description 校验结果中的一条；不含记录中的值 */
    Finding: {
      rule: string;
      message: string;
      /** @enum {string} */
      severity: 'error' | 'warning' | 'info';
      path?: string;
      line?: number;
      column?: number;
      text?: string;
      params?: {
        [key: string]: unknown;
      };
      fingerprint?: string;
    };
    /** @description 问题详情（RFC 9457） */
    Problem: {
      /** @description 问题类别的标识 */
      type: string;
      /** @description 问题 */
      title: string;
      status: number;
      detail?: string;
      instance?: string;
      /** @description 平台代码，见 codes.tsv */
      code: string;
      /** @description 常见原因 */
      cause?: string;
      /** @description 处理办法 */
      action?: string;
      traceId: string;
      findings?: components['schemas']['Finding'][];
    };
    Match: {
      id: string;
      /** @description 匹配度 */
      score: number;
    };
    /** @description 回执 */
    Receipt: {
      /** @description 平台标识 */
      id: string;
      version: number;
      state?: string;
      /** Format: date-time */
      receivedAt: string;
      /**
       * @description 平台校验结论
       * @enum {string}
       */
      verdict?: 'pass' | 'fail' | 'not-checked';
      findings?: components['schemas']['Finding'][];
      /** @description 未能执行的检查及原因 */
      notChecked?: {
        rule: string;
        reason: string;
      }[];
      /** @description 一次性取药码（流转处方） */
      token?: string;
      /** @description 冷链超温（2 至 8 摄氏度以外）的时段 */
      excursions?: {
        [key: string]: unknown;
      }[];
      /** @description 疑似同一人的其他注册 */
      matches?: components['schemas']['Match'][];
    };
    /** @description 平台保存的对象的公共部分 */
    Stored: {
      id: string;
      version: number;
      state?: string;
      /** @description 来源机构 */
      institution: string;
      personId?: string;
      /** Format: date-time */
      receivedAt: string;
      /** Format: date-time */
      updatedAt?: string;
      /** @description 状态变更的经过 */
      events?: {
        [key: string]: unknown;
      }[];
    };
    /** @description 平台保存的居民 */
    StoredResident: components['schemas']['Stored'] & {
      body: components['schemas']['Resident'];
    };
    /** Format: date */
    DateOnly: string;
    /** @description 居民查询条件；证件号码、健康卡号、本机构标识之一，或姓名、性别、出生日期三者 */
    ResidentQuery: {
      localId?: string;
      identityTypeCode?: string;
      identityNumber?: string;
      healthCardNumber?: string;
      name?: string;
      genderCode?: string;
      birthDate?: components['schemas']['DateOnly'];
      cursor?: string;
      limit?: number;
    };
    ResidentMatchPage: {
      items: (components['schemas']['StoredResident'] & {
        /** @description 匹配度 */
        score: number;
      })[];
      /** @description 下一页游标 */
      next?: string;
    };
    /** @description 文档内容的 SM2 签名（SM3 摘要，r‖s 共 64 字节，Base64） */
    DocumentSignature: {
      keyId: string;
      /** @description SM2 用户标识，缺省 1234567812345678 */
      userId?: string;
      value: string;
    };
    /** @description 提交的共享文档或数据集记录 */
    DocumentSubmission: {
      /** @description 本机构的文档唯一标识 */
      documentId: string;
      /** @description 平台居民标识 */
      residentId: string;
      /**
       * @description cda 为共享文档 XML；record 为数据集记录 JSON
       * @enum {string}
       */
      format: 'cda' | 'record';
      /** @description 文档代码（C0004）或数据子集；缺省取自内容 */
      type?: string;
      title?: string;
      encounterId?: string;
      /** @description 作者的工作人员标识 */
      author?: string;
      /** Format: date-time */
      createdAt?: string;
      /**
       * @description N 一般，R 受限，V 极受限
       * @enum {string}
       */
      confidentiality?: 'N' | 'R' | 'V';
      /** @description 文档文本，UTF-8 */
      content: string;
      signature?: components['schemas']['DocumentSignature'];
    };
    /** @description 文档目录条目 */
    DocumentEntry: {
      id: string;
      version: number;
      /** @enum {string} */
      state: 'approved' | 'superseded' | 'deprecated';
      documentId: string;
      residentId: string;
      /** @enum {string} */
      format: 'cda' | 'record';
      type?: string;
      title?: string;
      encounterId?: string;
      author?: string;
      createdAt?: string;
      confidentiality?: string;
      institution: string;
      /** Format: date-time */
      receivedAt: string;
      /** @description 被本文档替换的文档 */
      replaces?: string;
      /** @description 作废等变更的经过 */
      events?: {
        [key: string]: unknown;
      }[];
      /** @description 内容的 SM3（十六进制） */
      digest: string;
      /** @description 内容字节数 */
      size: number;
      /** @enum {string} */
      verdict?: 'pass' | 'fail' | 'not-checked';
      signature?: components['schemas']['DocumentSignature'];
    };
    /** @enum {string} */
    Purpose: 'treatment' | 'emergency' | 'public-health' | 'quality-control' | 'resident-request' | 'insurance-claim';
    DocumentQuery: {
      residentId?: string;
      type?: string;
      institution?: string;
      encounterId?: string;
      author?: string;
      /** Format: date-time */
      from?: string;
      /** Format: date-time */
      to?: string;
      /** @enum {string} */
      state?: 'approved' | 'superseded' | 'deprecated';
      cursor?: string;
      limit?: number;
    };
    DocumentPage: {
      items: components['schemas']['DocumentEntry'][];
      /** @description 下一页游标 */
      next?: string;
    };
    PlatformTime: {
      /** Format: date-time */
      time: string;
      epochMilliseconds?: number;
    };
    PlatformHealth: {
      /** @enum {string} */
      status: 'ok' | 'degraded';
      version: string;
      /** @description sandbox 表示测试平台 */
      environment: string;
    };
    PlatformCertificates: {
      items: {
        keyId: string;
        /** @description 未压缩公钥，十六进制 */
        publicKey: string;
        use?: string;
      }[];
    };
    /** @description 一个幂等键的处理结果 */
    RequestOutcome: {
      key: string;
      /** @enum {string} */
      outcome: 'accepted' | 'refused';
      operation: string;
      status: number;
      code?: string;
      /** Format: date-time */
      receivedAt: string;
      /** @description 请求体的 SM3（十六进制） */
      bodyDigest?: string;
      /** @description 当时的应答体 */
      result?: unknown;
    };
    /** @description 合并两个居民标识 */
    ResidentMerge: {
      /** @description 存续的居民标识 */
      survivorId: string;
      /** @description 原因 */
      reason: string;
    };
    /** @description 须说明原因的状态变更 */
    ReasonedEvent: {
      /** @description 原因 */
      reason: string;
      /** @description 经办人标识 */
      operator?: string;
    };
    /** @description 机构名称 */
    'DE08.10.013.00': string;
    /** @description 医疗卫生机构 */
    Organization: {
      /** @description 统一社会信用代码或组织机构代码 */
      organizationCode: string;
      name: components['schemas']['DE08.10.013.00'];
      /** @description 机构类别 */
      categoryCode?: string;
      /** @description 执业许可证号 */
      licenceNumber?: string;
      /** @description 上级机构代码 */
      parentCode?: string;
      address?: string;
      telephone?: string;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 平台保存的业务对象 */
    StoredObject: components['schemas']['Stored'] & {
      body: {
        [key: string]: unknown;
      };
    };
    PageSize: number;
    /** @description 查询条件；不给居民时限于本机构提交的或发给本机构的 */
    ObjectQuery: {
      residentId?: string;
      state?: string;
      /**
       * Format: date-time
       * @description 接收时间起
       */
      from?: string;
      /**
       * Format: date-time
       * @description 接收时间止（不含）
       */
      to?: string;
      cursor?: string;
      limit?: components['schemas']['PageSize'];
    };
    ObjectPage: {
      items: components['schemas']['StoredObject'][];
      /** @description 下一页游标 */
      next?: string;
    };
    /** @description 科室名称 */
    'DE08.10.026.00': string;
    /** @description 科室 */
    Department: {
      /** @description 所属机构 */
      organizationCode: string;
      /** @description 科室代码 */
      departmentCode: string;
      name: components['schemas']['DE08.10.026.00'];
      /** @description 上级科室 */
      parentDepartmentCode?: string;
    };
    /** @description 医疗卫生人员 */
    Practitioner: {
      /** @description 执业机构 */
      organizationCode: string;
      /** @description 工号 */
      staffNumber: string;
      name: components['schemas']['DE02.01.039.00'];
      genderCode?: components['schemas']['DE02.01.040.00'];
      /** @description 专业技术职务代码 */
      titleCode?: string;
      /** @description 执业证书编码 */
      practiceCertificateNumber?: string;
      /** @description 执业有效期 */
      practiceValidUntil?: components['schemas']['DateOnly'];
      /** @description 科室 */
      departmentCode?: string;
    };
    /** @description 术语条目 */
    TermItem: {
      /** @description 代码 */
      code: string;
      /** @description 名称 */
      name: string;
      /** @description 上级代码 */
      parent?: string;
    };
    /** @description 术语 */
    Terminology: {
      /** @description 代码表标识 */
      oid: string;
      /** @description 版本 */
      version: string;
      /** @description 名称 */
      name: string;
      /** @description 条目 */
      items: components['schemas']['TermItem'][];
    };
    /** @description 一个代码表的一次登记或更新 */
    TerminologyChange: {
      /** @description 平台标识 */
      id: string;
      /** @description 代码表标识 */
      oid: string;
      /** @description 名称 */
      name: string;
      /** @description 代码表的版本 */
      version: string;
      /** @description 平台保存的第几版；1 为首次登记 */
      revision: number;
      /** @description 登记机构 */
      institution: string;
      /** Format: date-time */
      changedAt: string;
    };
    TerminologyChangePage: {
      /** @description 旧的在前 */
      items: components['schemas']['TerminologyChange'][];
      /** @description 下一页游标 */
      next?: string;
      /** @description 读到哪里；下次以它为 cursor 接着读 */
      latest?: string;
    };
    /** @description 文档订阅 */
    DocumentSubscription: {
      /** @description 接收通知的地址 */
      callback: string;
      /** @description 只订阅该居民 */
      residentId?: string;
      /** @description 只订阅该类文档 */
      type?: string;
      /** @description 只订阅该机构的文档 */
      institution?: string;
      /**
       * Format: date-time
       * @description 到期时间
       */
      expiresAt?: string;
    };
    /** @description 状态变更的说明 */
    Event: {
      /** @description 原因或说明 */
      reason?: string;
      /** @description 经办人标识 */
      operator?: string;
    };
    /**
     * @description 实名核验：未核验、已核对证件、已人脸核验
     * @enum {string}
     */
    RealNameLevel: 'none' | 'checked' | 'face';
    /** @description 就诊（门急诊、住院、转科、出院） */
    Encounter: {
      /** @description 就诊流水号 */
      encounterId: string;
      /** @description 平台居民标识 */
      residentId: string;
      /**
       * @description 类别
       * @enum {string}
       */
      kind: 'outpatient' | 'emergency' | 'inpatient' | 'transfer' | 'discharge' | 'physical-examination';
      /**
       * Format: date-time
       * @description 开始时间
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description 结束时间
       */
      endedAt?: string;
      /** @description 科室 */
      departmentCode?: string;
      /** @description 接诊医师 */
      practitioner?: string;
      /** @description 诊断编码 */
      diagnosisCodes?: string[];
      realNameLevel?: components['schemas']['RealNameLevel'];
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 医嘱明细 */
    OrderItem: {
      /** @description 项目代码 */
      itemCode: string;
      /** @description 项目名称 */
      itemName: string;
      /** @description 剂量 */
      dose?: string;
      /** @description 频次代码 */
      frequencyCode?: string;
      /** @description 途径代码 */
      routeCode?: string;
      /** @description 数量 */
      quantity?: number;
      /** @description 单位 */
      unit?: string;
    };
    /** @description 医嘱 */
    Order: {
      /** @description 医嘱号 */
      orderNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 就诊流水号 */
      encounterId: string;
      /**
       * Format: date-time
       * @description 开立时间
       */
      orderedAt: string;
      /** @description 开立医师 */
      practitioner: string;
      /** @description 明细 */
      items: components['schemas']['OrderItem'][];
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 状态信息 */
    StatusEvent: {
      /** @description 对象标识（医嘱号、申请单号） */
      objectId: string;
      /**
       * @description 对象类别
       * @enum {string}
       */
      objectKind: 'order' | 'application' | 'encounter';
      /** @description 状态 */
      status: string;
      /**
       * Format: date-time
       * @description 发生时间
       */
      occurredAt: string;
      /** @description 操作人 */
      operator?: string;
    };
    /** @description 申请单（检验、检查、病理、输血、手术） */
    Application: {
      /** @description 申请单号 */
      applicationNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 就诊流水号 */
      encounterId?: string;
      /**
       * @description 类别
       * @enum {string}
       */
      kind: 'laboratory' | 'examination' | 'pathology' | 'blood' | 'surgery';
      /** @description 项目 */
      itemCodes: string[];
      /**
       * Format: date-time
       * @description 申请时间
       */
      appliedAt: string;
      /** @description 申请医师 */
      practitioner: string;
      /** @description 诊断编码 */
      diagnosisCodes?: string[];
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 号源排班 */
    Schedule: {
      /** @description 排班标识 */
      scheduleId: string;
      /** @description 科室 */
      departmentCode: string;
      /** @description 医师 */
      practitioner?: string;
      /** @description 日期 */
      date: components['schemas']['DateOnly'];
      /**
       * @description 时段
       * @enum {string}
       */
      session: 'morning' | 'afternoon' | 'evening';
      /** @description 号源数 */
      places: number;
      /** @description 挂号费（元） */
      fee?: string;
    };
    /** @description 预约挂号 */
    Appointment: {
      /** @description 渠道流水号 */
      appointmentId: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 平台排班标识 */
      scheduleId: string;
      /** @description 预约渠道 */
      channel?: string;
      /** @description 联系电话 */
      contactTelephone?: string;
    };
    /** @description 双向转诊 */
    Referral: {
      /** @description 转诊单号 */
      referralNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 转入机构 */
      targetInstitution: string;
      /**
       * @description 上转、下转
       * @enum {string}
       */
      direction: 'up' | 'down';
      /** @description 转诊原因 */
      reason: string;
      /** @description 诊断编码 */
      diagnosisCodes?: string[];
      /** @description 随附文档的平台标识 */
      documents?: string[];
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 家庭医生签约 */
    FamilyContract: {
      /** @description 协议号 */
      contractNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 家庭医生团队 */
      team: string;
      /** @description 服务包 */
      servicePackage: string;
      /** @description 起 */
      validFrom: components['schemas']['DateOnly'];
      /** @description 止 */
      validUntil: components['schemas']['DateOnly'];
    };
    /** @description 远程会诊 */
    Consultation: {
      /** @description 会诊单号 */
      consultationNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 受邀机构 */
      targetInstitution: string;
      /** @description 会诊目的 */
      purpose: string;
      /** @description 病情摘要 */
      summary: string;
      /** @description 随附文档的平台标识 */
      documents?: string[];
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 会诊意见 */
    ConsultationReply: {
      /** @description 会诊意见 */
      opinion: string;
      /** @description 会诊医师 */
      practitioner: string;
    };
    /** @description 结果项目 */
    ResultItem: {
      /** @description 项目代码 */
      itemCode: string;
      /** @description 项目名称 */
      itemName: string;
      /** @description 结果 */
      value?: string;
      /** @description 单位 */
      unit?: string;
      /** @description 参考范围 */
      referenceRange?: string;
      /**
       * @description 异常标志
       * @enum {string}
       */
      abnormal?: 'N' | 'H' | 'L' | 'A';
    };
    /** @description 波形、影像、录像等附件的引用 */
    ResultAttachment: {
      /** @description 文件名 */
      name: string;
      /** @description 媒体类型，如 application/dicom */
      contentType: string;
      /** @description 文件的 SM3（十六进制） */
      sm3: string;
      /** @description 文件本身（Base64）；给出时平台核对摘要 */
      content?: string;
      /** @description 文件所在的地址，平台不去读取 */
      location?: string;
    };
    /** @description 检查检验结果 */
    SharedResult: {
      /** @description 报告单号 */
      reportNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /**
       * @description 类别
       * @enum {string}
       */
      kind: 'laboratory' | 'examination' | 'ecg' | 'pathology' | 'imaging';
      /**
       * Format: date-time
       * @description 报告时间
       */
      reportedAt: string;
      /**
       * Format: date-time
       * @description 采样或检查时间
       */
      sampledAt?: string;
      /** @description 项目 */
      items: components['schemas']['ResultItem'][];
      /** @description 属于互认项目 */
      recognized?: boolean;
      /** @description 室间质评合格 */
      qualityControlPassed?: boolean;
      /** @description 暂不向居民本人开放（敏感结果）；调阅目的为 resident-request 时不给出 */
      withheld?: boolean;
      /** @description 影像检查实例标识 */
      studyInstanceUid?: string;
      /** @description 检查设备类型代码（DICOM），如 US、ES、ECG */
      modality?: string;
      /** @description 附件 */
      attachments?: components['schemas']['ResultAttachment'][];
      /** @description 报告文档的平台标识 */
      documentId?: string;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 互认检查：开单前查询可用的结果 */
    RecognitionCheck: {
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 拟开项目 */
      itemCodes: string[];
      /** @description 有效天数，缺省为互认项目的有效天数，没有列入的 30 */
      withinDays?: number;
    };
    /** @description 可互认的结果 */
    RecognitionMatch: {
      resultId: string;
      institution: string;
      itemCode: string;
      /** Format: date-time */
      reportedAt: string;
      /**
       * @description 提醒级别
       * @enum {string}
       */
      reminder: 'strong' | 'weak';
    };
    RecognitionMatches: {
      items: components['schemas']['RecognitionMatch'][];
    };
    /** @description 互认决定 */
    RecognitionDecision: {
      /** @description 是否采用 */
      accepted: boolean;
      /** @description 不采用时必填 */
      reason?: string;
      /** @description 医师 */
      practitioner: string;
    };
    /** @description 危急值 */
    CriticalValue: {
      /** @description 危急值标识 */
      alertId: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 接收机构 */
      targetInstitution?: string;
      /** @description 项目 */
      itemCode: string;
      /** @description 结果 */
      value: string;
      /** @description 单位 */
      unit?: string;
      /**
       * Format: date-time
       * @description 报告时间
       */
      reportedAt: string;
      /** @description 接收人 */
      recipient: string;
    };
    /** @description 传染病报告卡 */
    InfectiousReport: {
      /** @description 卡片编号 */
      cardId: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 疾病 */
      diseaseCode: string;
      /**
       * @description 诊断类型
       * @enum {string}
       */
      diagnosisType: 'suspected' | 'clinical' | 'confirmed' | 'carrier' | 'positive-test';
      /** @description 发病日期 */
      onsetDate: components['schemas']['DateOnly'];
      /**
       * Format: date-time
       * @description 诊断时间
       */
      diagnosedAt: string;
      /** @description 报告人 */
      reporter: string;
      /** @description 输入性病例；为 true 时 importedFrom 必填 */
      imported?: boolean;
      /** @description 输入来源国家或地区 */
      importedFrom?: string;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 诊疗活动监测 */
    ClinicalActivity: {
      /** @description 活动标识 */
      activityId: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 就诊流水号 */
      serialNumber: string;
      /**
       * @description 类别
       * @enum {string}
       */
      kind: 'outpatient' | 'emergency' | 'inpatient' | 'observation';
      /**
       * Format: date-time
       * @description 时间
       */
      occurredAt: string;
      /** @description 症状 */
      symptoms?: string[];
      /** @description 诊断编码 */
      diagnosisCodes?: string[];
      /** @description 疑似或确诊的传染病（CV05.01.017），由机构按诊断给出；用于应报未报的提醒 */
      diseaseCode?: string;
      /** @description 体温（摄氏度） */
      temperature?: number;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 接种部位 */
    'DE06.00.052.00': string;
    /** @description 预防接种 */
    Immunization: {
      /** @description 接种记录标识 */
      immunizationId: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 疫苗 */
      vaccineCode: string;
      /** @description 剂次 */
      dose: number;
      /** @description 批号 */
      lotNumber: string;
      /** @description 追溯码 */
      traceCode?: string;
      /** @description 疫苗有效期 */
      expiresOn: components['schemas']['DateOnly'];
      /**
       * Format: date-time
       * @description 接种时间
       */
      administeredAt: string;
      site?: components['schemas']['DE06.00.052.00'];
      /** @description 异常反应 */
      adverseReaction?: string;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 疫苗出入库 */
    VaccineStock: {
      /** @description 单据明细号 */
      entryId: string;
      /** @description 疫苗 */
      vaccineCode: string;
      /** @description 批号 */
      lotNumber: string;
      /** @description 数量，以追溯码所标识的最小包装计 */
      quantity: number;
      /**
       * @description 方向
       * @enum {string}
       */
      direction: 'in' | 'out' | 'return' | 'discard';
      /** @description 追溯码，不得重复 */
      traceCodes?: string[];
      /**
       * Format: date-time
       * @description 时间
       */
      occurredAt: string;
    };
    /** @description 冷链温度 */
    ColdChainReading: {
      /** @description 设备 */
      deviceId: string;
      /**
       * Format: date-time
       * @description 时间
       */
      readAt: string;
      /** @description 温度（摄氏度）；探头故障的值不是温度，不收 */
      temperature: number;
    };
    /** @description 冷链温度批次 */
    ColdChainReadings: {
      /** @description 批次 */
      batchId: string;
      /** @description 读数 */
      readings: components['schemas']['ColdChainReading'][];
    };
    /** @description 孕产妇保健记录 */
    MaternalRecord: {
      /** @description 表单号 */
      formNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 表单代码 */
      formCode: string;
      /** @description 日期 */
      filledOn: components['schemas']['DateOnly'];
      /** @description 责任医师 */
      practitioner?: string;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 儿童保健记录 */
    ChildRecord: {
      /** @description 表单号 */
      formNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 表单代码 */
      formCode: string;
      /** @description 日期 */
      filledOn: components['schemas']['DateOnly'];
      /** @description 责任医师 */
      practitioner?: string;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 随访记录 */
    FollowUp: {
      /** @description 表单号 */
      formNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 表单代码 */
      formCode: string;
      /** @description 日期 */
      filledOn: components['schemas']['DateOnly'];
      /** @description 责任医师 */
      practitioner?: string;
      /** @description 病种 */
      disease: string;
      /** @description 下次随访日期 */
      nextDate?: components['schemas']['DateOnly'];
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 出生、死亡登记 */
    VitalEvent: {
      /** @description 证明编号 */
      certificateNumber: string;
      /** @description 平台居民标识 */
      residentId?: string;
      /**
       * @description 类别
       * @enum {string}
       */
      kind: 'birth' | 'death';
      /**
       * Format: date-time
       * @description 时间
       */
      occurredAt: string;
      /** @description 死因编码 */
      causeCodes?: string[];
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 职业病报告与职业健康检查 */
    OccupationalReport: {
      /** @description 表单号 */
      formNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 表单代码 */
      formCode: string;
      /** @description 日期 */
      filledOn: components['schemas']['DateOnly'];
      /** @description 责任医师 */
      practitioner?: string;
      /** @description 用人单位 */
      employerCode?: string;
      /** @description 危害因素 */
      hazardCodes?: string[];
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 食源性疾病病例 */
    FoodborneReport: {
      /** @description 表单号 */
      formNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 表单代码 */
      formCode: string;
      /** @description 日期 */
      filledOn: components['schemas']['DateOnly'];
      /** @description 责任医师 */
      practitioner?: string;
      /** @description 可疑食品 */
      exposureFoods?: string[];
      /**
       * Format: date-time
       * @description 进食时间
       */
      exposedAt?: string;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 地方病报告 */
    EndemicReport: {
      /** @description 表单号 */
      formNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 表单代码 */
      formCode: string;
      /** @description 日期 */
      filledOn: components['schemas']['DateOnly'];
      /** @description 责任医师 */
      practitioner?: string;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 严重精神障碍报告（受限） */
    PsychiatricReport: {
      /** @description 表单号 */
      formNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 表单代码 */
      formCode: string;
      /** @description 日期 */
      filledOn: components['schemas']['DateOnly'];
      /** @description 责任医师 */
      practitioner?: string;
      /** @description 危险性评估等级 */
      riskLevel?: number;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 院前急救任务 */
    EmergencyMission: {
      /** @description 任务编号 */
      missionNumber: string;
      /** @description 平台居民标识 */
      residentId?: string;
      /**
       * Format: date-time
       * @description 呼救时间
       */
      calledAt: string;
      /** @description 现场地址 */
      address?: string;
      /** @description 送达医院 */
      targetInstitution?: string;
      /** @description 主诉 */
      complaint?: string;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 临床用血 */
    BloodUse: {
      /** @description 输血记录标识 */
      transfusionId: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 血袋号，不得重复 */
      bagNumbers: string[];
      /** @description 血液成分 */
      productCode: string;
      /**
       * Format: date-time
       * @description 开始时间
       */
      startedAt: string;
      /** @description 不良反应 */
      reaction?: string;
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 处方明细 */
    PrescriptionItem: {
      /** @description 药品代码 */
      drugCode: string;
      /** @description 药品名称 */
      drugName: string;
      /** @description 规格 */
      specification?: string;
      /** @description 单次剂量 */
      dose: string;
      /** @description 频次 */
      frequencyCode: string;
      /** @description 途径 */
      routeCode?: string;
      /** @description 数量 */
      quantity: number;
      /** @description 单位 */
      unit?: string;
    };
    /** @description 流转处方 */
    Prescription: {
      /** @description 处方编号 */
      prescriptionNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 医师 */
      practitioner: string;
      /**
       * Format: date-time
       * @description 开立时间
       */
      prescribedAt: string;
      /**
       * Format: date-time
       * @description 有效期
       */
      validUntil: string;
      /** @description 诊断编码 */
      diagnosisCodes: string[];
      /** @description 明细 */
      items: components['schemas']['PrescriptionItem'][];
      /** @description 医师签名 */
      signature?: components['schemas']['DocumentSignature'];
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 药师审方 */
    PrescriptionReview: {
      /** @description 是否通过 */
      passed: boolean;
      /** @description 意见 */
      opinion?: string;
      /** @description 药师 */
      pharmacist: string;
    };
    /** @description 发药 */
    Dispensing: {
      /** @description 一次性取药码 */
      token: string;
      /** @description 药师 */
      pharmacist: string;
      /**
       * Format: date-time
       * @description 时间
       */
      dispensedAt: string;
    };
    /** @description 药品数量 */
    DrugQuantity: {
      /** @description 药品代码 */
      drugCode: string;
      /** @description 数量 */
      quantity: number;
      /** @description 单位 */
      unit?: string;
      /** @description 单价（元） */
      price?: string;
    };
    /** @description 药品采购 */
    DrugPurchase: {
      /** @description 单据号 */
      documentNumber: string;
      /**
       * @description 类别
       * @enum {string}
       */
      kind: 'order' | 'delivery' | 'receipt' | 'return';
      /** @description 供应商 */
      supplier: string;
      /** @description 所属采购订单的单据号；给出时收货不得超过订货，退货不得超过收货 */
      orderNumber?: string;
      /** @description 明细 */
      items: components['schemas']['DrugQuantity'][];
    };
    /** @description 短缺药品 */
    DrugShortage: {
      /** @description 报告编号 */
      reportNumber: string;
      /** @description 药品代码 */
      drugCode: string;
      /** @description 库存 */
      stock: number;
      /** @description 预计用量 */
      expectedUse: number;
      /** @description 原因 */
      reason?: string;
    };
    /** @description 药品追溯码上传 */
    DrugTrace: {
      /** @description 单据号 */
      documentNumber: string;
      /** @description 追溯码，不得重复 */
      traceCodes: string[];
      /**
       * @description 方向
       * @enum {string}
       */
      direction: 'in' | 'out' | 'dispense' | 'return';
      /**
       * Format: date-time
       * @description 时间
       */
      occurredAt: string;
    };
    /** @description 一站式结算的一部分 */
    SettlementPart: {
      /**
       * @description 基本医保、大病保险、医疗救助、慈善救助、个人账户、现金
       * @enum {string}
       */
      kind: 'basic' | 'major-illness' | 'relief' | 'charity' | 'account' | 'cash';
      /** @description 金额（元） */
      amount: string;
    };
    /** @description 医疗保障基金结算清单 */
    SettlementList: {
      /** @description 清单流水号 */
      listNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 就诊流水号 */
      encounterId: string;
      /** @description 总额（元） */
      totalAmount: string;
      /** @description 基金支付（元） */
      fundAmount: string;
      /** @description 个人账户（元） */
      accountAmount: string;
      /** @description 现金（元） */
      cashAmount: string;
      /** @description 一站式结算各部分；给出时合计须等于总额 */
      parts?: components['schemas']['SettlementPart'][];
      /** @description 数据子集标识或名称；与 record 同时给出 */
      dataSet?: string;
      /** @description 数据子集的记录，键为数据集内部标识符、数据元标识符或中文名，由平台按数据集校验 */
      record?: {
        [key: string]: unknown;
      };
    };
    /** @description 对账的一张清单 */
    InsuranceEntry: {
      /** @description 清单流水号 */
      listNumber: string;
      /** @description 总额（元） */
      totalAmount: string;
    };
    /** @description 医保对账 */
    InsuranceReconciliation: {
      /** @description 对账标识 */
      reconciliationId: string;
      /** @description 日期 */
      date: components['schemas']['DateOnly'];
      /** @description 险种或类别；清单不分险种，平台按全部清单比对 */
      type: string;
      /** @description 笔数 */
      count: number;
      /** @description 总额（元） */
      totalAmount: string;
      /** @description 当天的全部清单；给出时逐张比对 */
      lists?: components['schemas']['InsuranceEntry'][];
    };
    /** @description 对账中不一致的一笔 */
    Difference: {
      /** @description 单据号、清单流水号或通知标识 */
      key: string;
      /** @description 类别 */
      kind?: string;
      /**
       * @description 平台有而本次未列、本次列出而平台没有、数量不符、金额不符、结果不符
       * @enum {string}
       */
      difference: 'not-sent' | 'not-on-platform' | 'quantity' | 'amount' | 'result';
      /** @description 本次给出的值 */
      sent?: string;
      /** @description 平台的值 */
      platform?: string;
    };
    Differences: {
      matches: boolean;
      /** @description 平台笔数 */
      count: number;
      /** @description 平台总额（元） */
      totalAmount: string;
      /** @description 不一致的总数；differences 列出前 5000 笔，更正后列出其余的 */
      differenceCount?: number;
      /** @description 给出 lists 时，不一致的清单 */
      differences?: components['schemas']['Difference'][];
    };
    /** @description 医保交易的请求；成员名按医保信息平台的写法（mdtrtarea_admvs 没有 d） */
    InsuranceTransaction: {
      /** @description 交易编号 */
      infno: string;
      /** @description 发送方报文标识：机构代码 12 位、时间 14 位、序号 4 位 */
      msgid: string;
      /** @description 就医地行政区划 */
      mdtrtarea_admvs?: string;
      /** @description 参保地行政区划 */
      insuplc_admdvs?: string;
      /** @description 接收方系统代码 */
      recer_sys_code?: string;
      /** @description 设备编号 */
      dev_no?: string;
      /** @description 设备安全信息 */
      dev_safe_info?: string;
      /** @description 数字签名信息 */
      cainfo?: string;
      /** @description 签名类型 */
      signtype?: string;
      /** @description 接口版本号 */
      infver?: string;
      /** @description 经办人类别 */
      opter_type?: string;
      /** @description 经办人 */
      opter?: string;
      /** @description 经办人姓名 */
      opter_name?: string;
      /** @description 交易时间 */
      inf_time: string;
      /** @description 定点医药机构编号 */
      fixmedins_code: string;
      /** @description 定点医药机构名称 */
      fixmedins_name?: string;
      /** @description 交易签到流水号 */
      sign_no?: string;
      /** @description 交易的输入；冲正 2601 为 psn_no、omsgid、oinfno */
      input: {
        [key: string]: unknown;
      };
    };
    /** @description 医保交易的应答 */
    InsuranceAnswer: components['schemas']['Receipt'] & {
      /** @description 0 为成功 */
      infcode: number;
      /** @description 接收方报文标识 */
      inf_refmsgid: string;
      /** @description 接收时间，yyyyMMddHHmmssSSS */
      refmsg_time: string;
      /** @description 应答时间，yyyyMMddHHmmssSSS */
      respond_time: string;
      /** @description 错误说明 */
      err_msg: string;
      /** @description 交易的输出 */
      output: {
        [key: string]: unknown;
      };
    };
    /** @description 支付结果通知 */
    PaymentNotice: {
      /** @description 通知标识 */
      noticeId: string;
      /** @description 订单号 */
      orderNumber: string;
      /** @description 金额（元） */
      amount: string;
      /**
       * @description 结果
       * @enum {string}
       */
      result: 'success' | 'failed' | 'refunded';
      /**
       * Format: date-time
       * @description 时间
       */
      paidAt: string;
    };
    /** @description 电子健康卡 */
    HealthCard: {
      /** @description 申请流水号 */
      registrationNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 卡类型 */
      cardType?: string;
      realNameLevel?: components['schemas']['RealNameLevel'];
    };
    /** @description 健康码申领 */
    HealthCodeRequest: {
      /** @description 平台健康卡标识 */
      cardId: string;
      /** @description 终端 */
      terminal: string;
      /** @description 有效秒数，缺省 60，最多一天 */
      validSeconds?: number;
    };
    /** @description 健康码 */
    HealthCode: {
      /** @description 码文本 */
      code: string;
      /**
       * Format: date-time
       * @description 到期时间
       */
      expiresAt: string;
    };
    /** @description 健康码验码 */
    HealthCodeVerification: {
      /** @description 码文本 */
      code: string;
      /** @description 终端 */
      terminal: string;
      /** @description 诊疗环节代码 */
      step: string;
    };
    HealthCodeResult: {
      personId: string;
      cardId: string;
    };
    /** @description 用卡数据 */
    CardUsage: {
      /** @description 批次 */
      batchId: string;
      /** @description 明细 */
      rows: {
        [key: string]: unknown;
      }[];
    };
    /** @description 审计事件 */
    AuditEvent: {
      /** @description 事件标识 */
      id: string;
      /**
       * Format: date-time
       * @description 时间
       */
      at: string;
      /** @description 操作 */
      action: string;
      /** @description 操作人 */
      actor: string;
      /** @description 对象 */
      target?: string;
    };
    /** @description 审计事件批次 */
    AuditEvents: {
      /** @description 批次 */
      batchId: string;
      /** @description 事件 */
      events: components['schemas']['AuditEvent'][];
    };
    /** @description 审计日志查询条件；只查本机构的 */
    AuditQuery: {
      /** @description 平台居民标识 */
      residentId?: string;
      /** @description 操作 */
      operation?: string;
      /**
       * @description 结果
       * @enum {string}
       */
      outcome?: 'accepted' | 'refused' | 'repeated';
      /**
       * Format: date-time
       * @description 时间起
       */
      from?: string;
      /**
       * Format: date-time
       * @description 时间止（不含）
       */
      to?: string;
      cursor?: string;
      limit?: components['schemas']['PageSize'];
    };
    AuditPage: {
      items: {
        [key: string]: unknown;
      }[];
      next?: string;
    };
    /** @description 通知 */
    Notice: {
      /** @description 通知标识 */
      noticeId: string;
      /** @description 接收机构 */
      targetInstitution: string;
      /** @description 主题 */
      subject: string;
      /** @description 内容 */
      text: string;
    };
    /** @description 提醒查询：重复检查、检验、用药 */
    ReminderQuery: {
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 拟开项目 */
      itemCodes?: string[];
      /** @description 拟用药品 */
      drugCodes?: string[];
    };
    Reminders: {
      items: {
        /** @enum {string} */
        kind: 'repeated-result' | 'repeated-drug';
        code: string;
        objectId: string;
        institution?: string;
      }[];
    };
    /** @description 监管与绩效数据 */
    SupervisionExtract: {
      /** @description 批次 */
      extractId: string;
      /** @description 主题 */
      topic: string;
      /** @description 统计期：年、半年、季、月或日，如 2026、2026-H1、2026-Q1、2026-01、2026-01-31 */
      period: string;
      /** @description 指标；含 indicator 与 value 的行可由平台核对（reconcile） */
      rows: {
        [key: string]: unknown;
      }[];
    };
    /** @description 床位情况（统筹床位） */
    BedReport: {
      /** @description 上报标识 */
      reportId: string;
      /** @description 科室 */
      departmentCode: string;
      /**
       * @description 床位类别
       * @enum {string}
       */
      bedType: 'general' | 'intensive-care' | 'isolation' | 'obstetric' | 'paediatric';
      /** @description 空床数 */
      free: number;
      /**
       * Format: date-time
       * @description 统计时间；早于 24 小时的不收
       */
      countedAt: string;
    };
    /** @description 远程医疗的一方 */
    TelemedicineParty: {
      /** @description 机构 */
      institution: string;
      /**
       * @description 邀请方、受邀方
       * @enum {string}
       */
      role: 'inviting' | 'invited';
      /**
       * @description 机构所在层级
       * @enum {string}
       */
      level?: 'province' | 'city' | 'county' | 'township' | 'village';
      /** @description 人员 */
      practitioner?: string;
    };
    /** @description 远程医疗服务事件（门诊、查房、手术指导、培训；不含音视频） */
    TelemedicineEvent: {
      /** @description 事件编号 */
      eventNumber: string;
      /**
       * @description 类别
       * @enum {string}
       */
      kind: 'outpatient' | 'ward-round' | 'surgery-guidance' | 'training';
      /**
       * Format: date-time
       * @description 开始时间
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description 结束时间
       */
      endedAt?: string;
      /** @description 参加各方，至少邀请方与受邀方 */
      parties: components['schemas']['TelemedicineParty'][];
      /** @description 结果 */
      result?: string;
    };
    /** @description 卫生监督：检查与处罚 */
    HealthInspection: {
      /** @description 记录编号 */
      recordNumber: string;
      /**
       * @description 检查、处罚
       * @enum {string}
       */
      kind: 'inspection' | 'penalty';
      /** @description 被监督单位 */
      unitCode: string;
      /** @description 日期 */
      occurredOn: components['schemas']['DateOnly'];
      /** @description 处罚所依据的检查的平台标识；处罚必填 */
      inspectionId?: string;
      /** @description 结果 */
      outcome?: string;
    };
    /** @description 不良积分与信用事件 */
    CreditEvent: {
      /** @description 事件编号 */
      eventNumber: string;
      /** @description 机构代码 */
      organizationCode: string;
      /** @description 人员工号；给出时须是该机构已注册的人员 */
      staffNumber?: string;
      /** @description 事件代码 */
      eventCode: string;
      /** @description 分值 */
      points: number;
      /** @description 日期 */
      occurredOn: components['schemas']['DateOnly'];
      /** @description 计分有效期 */
      validUntil: components['schemas']['DateOnly'];
      /** @description 是否公示 */
      public?: boolean;
    };
    /** @description 药品不良反应报告；严重的必须写明转归 */
    AdverseDrugReaction: {
      /** @description 报告编号 */
      reportNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /**
       * @description 一般、严重
       * @enum {string}
       */
      severity: 'general' | 'serious';
      /** @description 怀疑药品 */
      drugCodes: string[];
      /** @description 不良反应 */
      reaction: string;
      /**
       * Format: date-time
       * @description 发生时间
       */
      occurredAt: string;
      /**
       * @description 转归
       * @enum {string}
       */
      outcome?: 'cured' | 'improved' | 'not-improved' | 'sequelae' | 'death' | 'unknown';
    };
    /** @description 上传声明：先报数后传数 */
    UploadDeclaration: {
      /** @description 任务标识 */
      taskId: string;
      /** @description 数据子集 */
      dataSet: string;
      /** @description 业务起 */
      periodFrom: components['schemas']['DateOnly'];
      /** @description 业务止 */
      periodTo: components['schemas']['DateOnly'];
      /** @description 总条数 */
      rows: number;
      /** @description 分片数 */
      slices: number;
    };
    /** @description 分片 */
    UploadSlice: {
      /** @description 记录，每条含 LOCAL_ID 与数据集各项 */
      rows: {
        [key: string]: unknown;
      }[];
    };
    UploadStatus: {
      id: string;
      /** @enum {string} */
      state: 'declared' | 'receiving' | 'complete';
      declaredRows: number;
      receivedRows: number;
      missingSlices: number[];
      errorRows: number;
    };
    /** @description 分片声明：先报该片条数；到达的条数须与之相同 */
    SliceDeclaration: {
      /** @description 分片序号，从 1 起 */
      number: number;
      /** @description 该片条数 */
      rows: number;
    };
    UploadErrors: {
      items: {
        localId: string;
        slice: number;
        findings: components['schemas']['Finding'][];
      }[];
      /** @description 不合格的行数；items 列出最早的 1000 行，更正后列出其余的 */
      total?: number;
    };
    /** @description 离线交换包（.hlpkg） */
    PackageImport: {
      /** @description 包的字节，Base64 */
      content: string;
    };
    /** @description 包中一条记录的结果 */
    PackageRecord: {
      /** @description 幂等键 */
      key: string;
      /** @description 操作 */
      operation: string;
      /** @enum {string} */
      state: 'accepted' | 'refused';
      /** @description 受理后的平台标识 */
      id?: string;
      /** @description 拒收的平台代码 */
      code?: string;
    };
    /** @description 包已受理；逐条说明每条记录的结果 */
    PackageReceipt: components['schemas']['Receipt'] & {
      /** @description 包的标识 */
      package: string;
      /** @description 记录数 */
      entries: number;
      /** @description 已受理的记录数 */
      accepted: number;
      /** @description 按包中顺序 */
      records: components['schemas']['PackageRecord'][];
    };
    /** @description 日计数查询 */
    DailyCountQuery: {
      /** @description 日期（北京时间） */
      date: components['schemas']['DateOnly'];
      /** @description 操作；不给则每个操作一行 */
      operation?: string;
    };
    /** @description 一天内受理的请求数与幂等键摘要 */
    DailyCounts: {
      date: components['schemas']['DateOnly'];
      operations: {
        operation: string;
        count: number;
        /** @description 幂等键按字节序排列、以换行相连后的 SM3（十六进制） */
        keysDigest: string;
      }[];
    };
    DailyLimit: number;
    /** @description 对账查询 */
    DailyQuery: {
      /** @description 日期（北京时间） */
      date: components['schemas']['DateOnly'];
      /** @description 操作 */
      operation?: string;
      cursor?: string;
      limit?: components['schemas']['DailyLimit'];
    };
    DailyKeys: {
      items: string[];
      next?: string;
    };
    /** @description 数据资源目录条目 */
    CatalogueEntry: {
      /** @description 资源代码 */
      resourceCode: string;
      /** @description 名称 */
      name: string;
      /** @description 提供方 */
      provider: string;
      /**
       * @description 更新周期
       * @enum {string}
       */
      updateCycle: 'realtime' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';
      /**
       * @description 共享类型
       * @enum {string}
       */
      sharing: 'unconditional' | 'conditional' | 'none';
      /** @description 信息项 */
      fields?: {
        [key: string]: unknown;
      }[];
    };
    /** @description 居民授权或限制 */
    Consent: {
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 授权标识 */
      consentId: string;
      /** @description 目的 */
      purpose: components['schemas']['Purpose'];
      /**
       * @description 允许或限制
       * @enum {string}
       */
      decision: 'permit' | 'deny';
      /** @description 有效期 */
      validUntil?: components['schemas']['DateOnly'];
    };
    /** @description 药品采购的发票或付款 */
    DrugPayment: {
      /** @description 发票号或付款单号 */
      documentNumber: string;
      /**
       * @description 发票、付款
       * @enum {string}
       */
      kind: 'invoice' | 'payment';
      /** @description 供应商 */
      supplier: string;
      /** @description 所属采购订单的单据号；给出时付款合计不得超过发票合计 */
      orderNumber?: string;
      /** @description 金额（元） */
      amount: string;
      /** @description 开票或付款日期 */
      issuedOn?: components['schemas']['DateOnly'];
    };
    /** @description 对账的一张单据 */
    PurchaseEntry: {
      /** @description 单据号 */
      documentNumber: string;
      /**
       * @description 订货、配送、收货、退货、发票、付款
       * @enum {string}
       */
      kind: 'order' | 'delivery' | 'receipt' | 'return' | 'invoice' | 'payment';
      /** @description 各明细数量之和；给出时比对 */
      quantity?: number;
      /** @description 金额（元）；采购单据为数量乘单价之和，各明细都有单价时才比对 */
      amount?: string;
    };
    /** @description 药品采购对账；平台以接收日期（北京时间）在起止之内的单据相比 */
    PurchaseReconciliation: {
      /** @description 起 */
      from: components['schemas']['DateOnly'];
      /** @description 止（含） */
      to: components['schemas']['DateOnly'];
      /** @description 本机构的全部单据 */
      documents: components['schemas']['PurchaseEntry'][];
    };
    /** @description 一张采购订单的执行情况 */
    PurchaseBalance: {
      orderNumber: string;
      /** @description 订货数量 */
      ordered: number;
      /** @description 配送数量 */
      delivered: number;
      /** @description 收货数量 */
      received: number;
      /** @description 退货数量 */
      returned: number;
      /** @description 发票金额（元） */
      invoiced: string;
      /** @description 付款金额（元） */
      paid: string;
    };
    PurchaseDifferences: {
      matches: boolean;
      /** @description 平台的单据数 */
      count: number;
      /** @description 不一致的总数；differences 列出前 5000 笔，更正后列出其余的 */
      differenceCount?: number;
      differences: components['schemas']['Difference'][];
      /** @description 期内有单据的每张订单的执行情况 */
      orders: components['schemas']['PurchaseBalance'][];
    };
    /** @description 卡、证件或账号与居民的绑定 */
    IdentifierBinding: {
      /** @description 绑定流水号 */
      bindingNumber: string;
      /**
       * @description 居民健康卡、社会保障卡、院内就诊卡（只在本机构内有效）、身份证件、健康账号
       * @enum {string}
       */
      kind: 'health-card' | 'social-security-card' | 'hospital-card' | 'identity-document' | 'account';
      /** @description 号码 */
      number: string;
      /** @description 平台居民标识 */
      residentId: string;
      realNameLevel?: components['schemas']['RealNameLevel'];
    };
    /** @description 一码识别 */
    IdentifierQuery: {
      /**
       * @description 居民健康卡、社会保障卡、院内就诊卡、居民身份证、健康账号、电子健康码
       * @enum {string}
       */
      kind: 'health-card' | 'social-security-card' | 'hospital-card' | 'identity-document' | 'account' | 'health-code';
      /** @description 号码或健康码 */
      number: string;
    };
    /** @description 识别出的居民 */
    IdentifiedResident: {
      /** @description 平台居民标识；已合并的给出存续的 */
      residentId: string;
      realNameLevel?: components['schemas']['RealNameLevel'];
    };
    /** @description 连续记录的范围 */
    TimelineQuery: {
      /** @description 对象种类（条目的 kind）；不给则全部 */
      kinds?: string[];
      /**
       * Format: date-time
       * @description 接收时间起
       */
      from?: string;
      /**
       * Format: date-time
       * @description 接收时间止（不含）
       */
      to?: string;
      cursor?: string;
      limit?: components['schemas']['PageSize'];
    };
    /** @description 连续记录的一条：是什么、谁提交、何时、改过几次 */
    TimelineEntry: {
      /** @description 对象种类 */
      kind: string;
      /** @description 平台标识，以该服务的读取操作可读 */
      id: string;
      /** @description 现行版本；大于 1 表示更正或变更过 */
      version: number;
      state?: string;
      /** @description 提交机构 */
      institution: string;
      /** Format: date-time */
      receivedAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description 各版本正文链接而成的 SM3（十六进制）：SM3(上一个版本的值 + 正文) */
      digest: string;
      /** @description 状态变更，旧的在前 */
      events?: {
        [key: string]: unknown;
      }[];
    };
    TimelinePage: {
      /** @description 新的在前 */
      items: components['schemas']['TimelineEntry'][];
      /** @description 下一页游标 */
      next?: string;
    };
    /** @description 互认项目 */
    RecognizedItem: {
      /** @description 项目代码 */
      itemCode: string;
      /** @description 项目名称 */
      itemName: string;
      /**
       * @description 类别
       * @enum {string}
       */
      kind: 'laboratory' | 'examination' | 'ecg' | 'pathology' | 'imaging';
      /** @description 方法 */
      method?: string;
      /** @description 结果的互认有效天数 */
      validDays: number;
      /** @description 列入互认的截止日期 */
      validUntil?: components['schemas']['DateOnly'];
    };
    /** @description 筛查（新生儿疾病、孕前优生等） */
    Screening: {
      /** @description 筛查编号 */
      screeningNumber: string;
      /** @description 平台居民标识 */
      residentId: string;
      /**
       * @description 新生儿疾病、新生儿听力、孕前优生、产前、其他
       * @enum {string}
       */
      kind: 'newborn-disease' | 'newborn-hearing' | 'preconception' | 'prenatal' | 'other';
      /** @description 筛查项目 */
      itemCode: string;
      /**
       * Format: date-time
       * @description 采样时间
       */
      sampledAt?: string;
    };
    /** @description 筛查结果 */
    ScreeningResult: {
      /**
       * @description 阳性、阴性
       * @enum {string}
       */
      result: 'positive' | 'negative';
      /** @description 报告人 */
      operator?: string;
      /** @description 说明 */
      reason?: string;
    };
    /** @description 逾期未召回的条件 */
    OverdueQuery: {
      /** @description 报告阳性后超过的天数 */
      days: number;
      cursor?: string;
      limit?: components['schemas']['PageSize'];
    };
    /** @description 一种症状的例数 */
    SyndromeCount: {
      /** @description 症状，写法同诊疗活动 */
      symptom: string;
      /** @description 例数 */
      cases: number;
    };
    /** @description 症状日汇总；与本机构当天诊疗活动监测的逐例记录必须一致，没有病例时零报告 */
    SyndromeCounts: {
      /** @description 汇总编号 */
      reportNumber: string;
      /** @description 日期（北京时间） */
      date: components['schemas']['DateOnly'];
      /** @description 每种症状的例数 */
      counts: components['schemas']['SyndromeCount'][];
    };
    /** @description 应报未报的范围 */
    DueReportQuery: {
      /**
       * Format: date-time
       * @description 诊疗时间起
       */
      from?: string;
      /**
       * Format: date-time
       * @description 诊疗时间止（不含）
       */
      to?: string;
    };
    /** @description 一个应报未报的病例 */
    DueReport: {
      /** @description 诊疗活动的平台标识 */
      activityId: string;
      residentId: string;
      /** @description 传染病名称代码（CV05.01.017） */
      diseaseCode: string;
      diseaseName: string;
      /** @description 报告时限（小时） */
      hours: number;
      /**
       * Format: date-time
       * @description 报告截止时间
       */
      dueAt: string;
      /** @description 已过时限 */
      overdue: boolean;
      /** @description 报告卡草稿；其余必填项由报告人填写 */
      draft: {
        [key: string]: unknown;
      };
    };
    DueReports: {
      items: components['schemas']['DueReport'][];
    };
    /** @description 监管数据核对 */
    SupervisionReconciliation: {
      /** @description 月份，如 2026-01 */
      period: string;
    };
    /** @description 平台由已收到的业务数据算出的一个数 */
    SupervisionFigure: {
      /** @description 指标，如 encounters.outpatient */
      indicator: string;
      /**
       * @description 主题
       * @enum {string}
       */
      topic: 'institution' | 'staff' | 'medical-act' | 'quality' | 'fee' | 'drug';
      /** @description 平台的数 */
      value: string;
      /** @description 上报的数（rows 中 indicator 相同的一行的 value，最后上报的为准） */
      submitted?: string;
      matches?: boolean;
    };
    SupervisionFigures: {
      period: string;
      /** @description 已上报的指标与平台算出的全部一致 */
      matches: boolean;
      items: components['schemas']['SupervisionFigure'][];
    };
    /** @description 对账的一笔支付 */
    PaymentEntry: {
      /** @description 通知标识 */
      noticeId: string;
      /** @description 金额（元） */
      amount: string;
      /**
       * @description 结果
       * @enum {string}
       */
      result: 'success' | 'failed' | 'refunded';
    };
    /** @description 支付对账；平台以支付时间在这一天（北京时间）的通知相比 */
    PaymentReconciliation: {
      /** @description 日期 */
      date: components['schemas']['DateOnly'];
      /** @description 本机构当天的全部通知 */
      notices: components['schemas']['PaymentEntry'][];
    };
    PaymentDifferences: {
      matches: boolean;
      /** @description 平台笔数 */
      count: number;
      /** @description 平台上支付成功的合计（元） */
      paid: string;
      /** @description 平台上退款的合计（元） */
      refunded: string;
      /** @description 不一致的总数；differences 列出前 5000 笔，更正后列出其余的 */
      differenceCount?: number;
      differences: components['schemas']['Difference'][];
    };
    /** @description 医保移动支付的费用明细（6201）；基金、个人账户与现金之和等于总额 */
    InsurancePayment: {
      /** @description 医疗机构订单号 */
      medOrgOrd: string;
      /** @description 平台居民标识 */
      residentId: string;
      /** @description 就诊流水号 */
      encounterId?: string;
      /** @description 总额（元） */
      totalAmount: string;
      /** @description 基金支付（元） */
      fundAmount: string;
      /** @description 个人账户（元） */
      accountAmount: string;
      /** @description 现金（元） */
      cashAmount: string;
    };
    /** @description 续约 */
    ContractRenewal: {
      /** @description 新的截止日期，须晚于原来的 */
      validUntil: components['schemas']['DateOnly'];
      /** @description 经办人标识 */
      operator?: string;
    };
  };
  responses: {
    /** @description 未受理；code 与 action 说明原因和处理办法 */
    Problem: {
      headers: {
        'Hulian-Trace-Id': components['headers']['traceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 已受理并保存 */
    Created: {
      headers: {
        ETag: components['headers']['etag'];
        Location: components['headers']['location'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Receipt'];
      };
    };
    /** @description 已保存为新版本 */
    Changed: {
      headers: {
        ETag: components['headers']['etag'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Receipt'];
      };
    };
  };
  parameters: {
    /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
    idempotencyKey: string;
    /** @description 平台标识 */
    id: string;
    /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
    ifMatch: string;
    /** @description 调阅目的 */
    purpose: components['schemas']['Purpose'];
    /** @description 上一页给出的游标 */
    cursor: string;
    /** @description 每页条数 */
    limit: number;
    /** @description 分片序号，从 1 起 */
    sliceNumber: string;
  };
  requestBodies: never;
  headers: {
    /** @description 追踪号，报障时请提供 */
    traceId: string;
    /** @description 版本 */
    etag: string;
    /** @description 新对象的地址 */
    location: string;
    /** @description 下一页（rel="next"） */
    link: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  registerResident: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Resident'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getResident: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 居民 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredResident'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateResident: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Resident'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchResidents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResidentQuery'];
      };
    };
    responses: {
      /** @description 按匹配度排列的居民 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResidentMatchPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitDocument: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentSubmission'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getDocument: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 目录条目 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentEntry'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  replaceDocument: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentSubmission'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  deprecateDocument: {
    parameters: {
      query: {
        /** @description 作废原因 */
        reason: string;
      };
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  retrieveDocument: {
    parameters: {
      query?: never;
      header?: {
        /** @description 调阅目的 */
        'Hulian-Purpose'?: components['parameters']['purpose'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 提交时的原文，逐字节相同 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
          'application/json': unknown;
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchDocuments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentQuery'];
      };
    };
    responses: {
      /** @description 一页目录条目，新的在前 */
      200: {
        headers: {
          Link: components['headers']['link'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getTime: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 平台时间 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlatformTime'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 健康状况 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlatformHealth'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getCertificates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 平台用于应答签名的公钥；是否信任须由接入单位另行核对 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlatformCertificates'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getRequestOutcome: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 原请求的 Idempotency-Key */
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 处理结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestOutcome'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  mergeResident: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResidentMerge'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  unmergeResident: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  registerOrganization: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Organization'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateOrganization: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Organization'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchOrganizations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  registerDepartment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Department'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getDepartment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateDepartment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Department'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchDepartments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  registerPractitioner: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Practitioner'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getPractitioner: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updatePractitioner: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Practitioner'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchPractitioners: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  registerTerminology: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Terminology'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getTerminology: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateTerminology: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Terminology'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchTerminologys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listTerminologyChanges: {
    parameters: {
      query?: {
        /** @description 上一页给出的游标 */
        cursor?: components['parameters']['cursor'];
        /** @description 每页条数 */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TerminologyChangePage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  subscribeDocuments: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentSubscription'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  searchSubscriptions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  cancelSubscription: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  submitEncounter: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Encounter'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getEncounter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateEncounter: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Encounter'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchEncounters: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitOrder: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Order'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getOrder: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateOrder: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Order'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchOrders: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitStatusEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StatusEvent'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  submitApplication: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Application'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getApplication: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateApplication: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Application'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchApplications: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  publishSchedule: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Schedule'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getSchedule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateSchedule: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Schedule'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchSchedules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  bookAppointment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Appointment'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getAppointment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchAppointments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  cancelAppointment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  checkInAppointment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  callAppointment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  completeAppointment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  missAppointment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  requestReferral: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Referral'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getReferral: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchReferrals: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  acceptReferral: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  rejectReferral: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  withdrawReferral: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  arriveReferral: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  returnReferral: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  closeReferral: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  signContract: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FamilyContract'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getContract: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchContracts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  terminateContract: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  requestConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Consultation'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getConsultation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchConsultations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  acceptConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  replyConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationReply'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  rejectConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  withdrawConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  closeConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  shareResult: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SharedResult'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getResult: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateResult: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SharedResult'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchResults: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  checkRecognition: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecognitionCheck'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecognitionMatches'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  recordRecognition: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecognitionDecision'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  alertCriticalValue: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CriticalValue'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getCriticalValue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchCriticalValues: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  confirmCriticalValue: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  handleCriticalValue: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  reportInfectiousReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InfectiousReport'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getInfectiousReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateInfectiousReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InfectiousReport'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchInfectiousReports: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  reviewInfectiousReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  sendBackInfectiousReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  withdrawInfectiousReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  pushClinicalActivity: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClinicalActivity'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getClinicalActivity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchClinicalActivitys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitImmunization: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Immunization'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getImmunization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchImmunizations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  recordStockVaccineStock: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VaccineStock'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getVaccineStock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchVaccineStocks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitColdChain: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ColdChainReadings'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  submitMaternalRecord: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MaternalRecord'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getMaternalRecord: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateMaternalRecord: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MaternalRecord'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchMaternalRecords: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitChildRecord: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChildRecord'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getChildRecord: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateChildRecord: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChildRecord'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchChildRecords: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitFollowUp: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FollowUp'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getFollowUp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateFollowUp: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FollowUp'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchFollowUps: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitVitalEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VitalEvent'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getVitalEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateVitalEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VitalEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchVitalEvents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitOccupationalReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OccupationalReport'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getOccupationalReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateOccupationalReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OccupationalReport'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchOccupationalReports: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitFoodborneReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FoodborneReport'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getFoodborneReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateFoodborneReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FoodborneReport'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchFoodborneReports: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitEndemicReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndemicReport'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getEndemicReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateEndemicReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndemicReport'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchEndemicReports: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitPsychiatricReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PsychiatricReport'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getPsychiatricReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updatePsychiatricReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PsychiatricReport'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchPsychiatricReports: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  startEmergencyMission: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmergencyMission'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getEmergencyMission: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateEmergencyMission: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmergencyMission'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchEmergencyMissions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  dispatchEmergencyMission: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  arriveEmergencyMission: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  departEmergencyMission: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  handOverEmergencyMission: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  submitBloodUse: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BloodUse'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getBloodUse: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateBloodUse: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BloodUse'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchBloodUses: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  uploadPrescription: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Prescription'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getPrescription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchPrescriptions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  reviewPrescription: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PrescriptionReview'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  revokePrescription: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  dispensePrescription: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Dispensing'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  submitPurchaseDrugPurchase: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrugPurchase'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getDrugPurchase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchDrugPurchases: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  reportShortageDrugShortage: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrugShortage'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getDrugShortage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchDrugShortages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitTraceDrugTrace: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrugTrace'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getDrugTrace: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchDrugTraces: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitListSettlementList: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SettlementList'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getSettlementList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateSettlementList: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SettlementList'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchSettlementLists: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  reconcileInsurance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InsuranceReconciliation'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Differences'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  callInsurance: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InsuranceTransaction'];
      };
    };
    responses: {
      /** @description 结果 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InsuranceAnswer'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getInsuranceTransaction: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  notifyPaymentNotice: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentNotice'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getPaymentNotice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchPaymentNotices: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  registerHealthCard: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HealthCard'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getHealthCard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchHealthCards: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  closeHealthCard: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  issueHealthCode: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HealthCodeRequest'];
      };
    };
    responses: {
      /** @description 结果 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthCode'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  verifyHealthCode: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HealthCodeVerification'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthCodeResult'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  reportUsageCardUsage: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CardUsage'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getCardUsage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchCardUsages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  writeAuditEvents: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AuditEvents'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  searchAuditLog: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AuditQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  publishNotice: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Notice'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getNotice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchNotices: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  queryReminders: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReminderQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Reminders'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitSupervisionExtract: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SupervisionExtract'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getSupervisionExtract: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchSupervisionExtracts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitBedReport: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BedReport'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getBedReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchBedReports: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitTelemedicineEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TelemedicineEvent'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getTelemedicineEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchTelemedicineEvents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitHealthInspection: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HealthInspection'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getHealthInspection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchHealthInspections: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitCreditEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreditEvent'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getCreditEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchCreditEvents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitAdverseDrugReaction: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AdverseDrugReaction'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getAdverseDrugReaction: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchAdverseDrugReactions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  declareUpload: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UploadDeclaration'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  uploadSlice: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
        /** @description 分片序号，从 1 起 */
        number: components['parameters']['sliceNumber'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UploadSlice'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadStatus'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  declareSlice: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SliceDeclaration'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadStatus'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getUploadStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadStatus'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getUploadErrors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadErrors'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  importPackage: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PackageImport'];
      };
    };
    responses: {
      /** @description 结果 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackageReceipt'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getPackage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getDailyCounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DailyCountQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DailyCounts'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listDailyKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DailyQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DailyKeys'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  publishCatalogueEntry: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CatalogueEntry'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getCatalogueEntry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateCatalogueEntry: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CatalogueEntry'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchCatalogueEntrys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  recordConsent: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Consent'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getConsent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchConsents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  revokeConsent: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  submitDrugPayment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrugPayment'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getDrugPayment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchDrugPayments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  reconcileDrugPurchases: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PurchaseReconciliation'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PurchaseDifferences'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  bindIdentifier: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentifierBinding'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getIdentifierBinding: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchIdentifierBindings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  unbindIdentifier: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  identifyResident: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentifierQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IdentifiedResident'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getTimeline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TimelineQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TimelinePage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  publishRecognizedItem: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecognizedItem'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getRecognizedItem: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  updateRecognizedItem: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description 所依据的版本（ETag）；不是最新版本时拒绝（C021） */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecognizedItem'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  searchRecognizedItems: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  orderScreening: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Screening'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getScreening: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchScreenings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  reportScreening: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScreeningResult'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  recallScreening: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  closeScreening: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  listOverdueScreenings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OverdueQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitSyndromeCounts: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SyndromeCounts'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getSyndromeCounts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchSyndromeCounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listDueInfectiousReports: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DueReportQuery'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DueReports'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  reconcileSupervision: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SupervisionReconciliation'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupervisionFigures'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  reconcilePayments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentReconciliation'];
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentDifferences'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  uploadInsurancePayment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InsurancePayment'];
      };
    };
    responses: {
      201: components['responses']['Created'];
      default: components['responses']['Problem'];
    };
  };
  getInsurancePayment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObject'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  payInsurancePayment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  refundInsurancePayment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  revokeInsurancePayment: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  renewContract: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContractRenewal'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  transferContract: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonedEvent'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
  deliverPrescription: {
    parameters: {
      query?: never;
      header: {
        /** @description 幂等键；同键同内容得到同一应答，同键不同内容被拒绝（C004） */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description 平台标识 */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Event'];
      };
    };
    responses: {
      200: components['responses']['Changed'];
      default: components['responses']['Problem'];
    };
  };
}
