import { nationalLibrary, type DataElement, type ValueDomain } from '@hulian/standards';
import { sm2, sm3, type Signer } from '@hulian/crypto';
import { createValidator, foldReport, type FileReport, type Report } from '@hulian/validators';
import { renderReport } from '@hulian/validators/reporters';
import { createPlatform } from '@hulian/sdk';
import { createSandbox } from '@hulian/sdk/sandbox';

const element: DataElement | undefined = nationalLibrary().dataElement('DE02.01.039.00');
const domain: ValueDomain | undefined = nationalLibrary().valueDomain('CV02.01.101');
const digest: Uint8Array = sm3(new Uint8Array([1]));
const keys = sm2.generateKeyPair();
const signature: Uint8Array = sm2.sign(digest, keys.privateKey, { encoding: 'der' });
const right: boolean = sm2.verify(signature, digest, keys.publicKey, { encoding: 'der' });

export async function report(content: Uint8Array): Promise<string> {
  const validator = createValidator();
  const file: FileReport = await validator.validate({ path: 'a.json', content, as: '西药处方' });
  const whole: Report = foldReport([file], validator.manifest());
  return renderReport(whole, 'text', { language: 'zh-CN' });
}

export const used: readonly unknown[] = [element, domain, right, createPlatform, createSandbox];
export type Seam = Signer['sign'];
