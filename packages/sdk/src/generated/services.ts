// Generated from standards/openapi by packages/sdk/scripts/generate.ts. Do not edit.
import type { BodyOf, CallOptions, ItemOf, QueryOf, ResultOf } from '../client/operation-types.js';
/** The services of the platform, one method per operation of the unified interface. */
export interface Services {
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
  residents: {
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
}
