// Names of SM2 and SM3 in XML signatures. No standard registers one (W3C XMLDSig, RFC 9231); these are in public use, by customs systems.

/** Algorithm URIs; the first of each is written. */
export const xmlAlgorithms: { readonly signature: readonly string[]; readonly digest: readonly string[] } = {
  signature: [
    'http://www.chinaport.gov.cn/2022/04/xmldsig#sm2-sm3',
    'http://www.w3.org/2000/09/xmldsig#sm2-sm3',
  ],
  digest: ['http://www.chinaport.gov.cn/2022/04/xmldsig#sm3'],
};

/** The namespace of XML signatures. */
export const SIGNATURE_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';

/** The transform that leaves the signature itself out. */
export const ENVELOPED = `${SIGNATURE_NAMESPACE}enveloped-signature`;
