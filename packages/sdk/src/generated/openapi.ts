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
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    DateOnly: string;
    /** @description 居民 */
    Resident: {
      /** @description 本机构内的患者标识 */
      localId: string;
      /** @description 姓名 */
      name: string;
      /** @description 性别代码（GB/T 2261.1） */
      genderCode: string;
      /** @description 出生日期 */
      birthDate: components['schemas']['DateOnly'];
      /** @description 身份证件类别代码（CV02.01.101） */
      identityTypeCode: string;
      /** @description 身份证件号码 */
      identityNumber: string;
      /** @description 居民健康卡号 */
      healthCardNumber?: string;
      /** @description 健康档案编号 */
      healthRecordNumber?: string;
      /** @description 国籍 */
      nationalityCode?: string;
      /** @description 民族 */
      ethnicGroupCode?: string;
      /** @description 婚姻状况代码 */
      maritalStatusCode?: string;
      /** @description 电话号码 */
      telephone?: string;
      /** @description 医疗保险类别代码 */
      insuranceTypeCode?: string;
      /** @description 邮政编码 */
      postalCode?: string;
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
    };
    /** @description 平台保存的居民 */
    StoredResident: components['schemas']['Stored'] & {
      body: components['schemas']['Resident'];
    };
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
      /** @description 内容的 SM3（十六进制） */
      digest: string;
      /** @description 内容字节数 */
      size: number;
      /** @enum {string} */
      verdict?: 'pass' | 'fail' | 'not-checked';
      signature?: components['schemas']['DocumentSignature'];
    };
    /** @enum {string} */
    Purpose: 'treatment' | 'emergency' | 'public-health' | 'quality-control' | 'resident-request';
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
}
