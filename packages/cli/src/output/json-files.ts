import type { FileReport, Report } from '@hulian/validators';
import { frameJson, renderJsonFile } from '@hulian/validators/reporters';
import type { ReporterOptions } from '@hulian/validators/reporters';

/** The files of a report in JSON, written while the run goes on: with several threads the others judge meanwhile. */
export class JsonFiles {
  readonly #options: ReporterOptions;
  readonly #written = new Map<FileReport, Uint8Array>();

  constructor(options: ReporterOptions) {
    this.#options = options;
  }

  /** Writes a file of the report to come. */
  write(file: FileReport): Uint8Array {
    const bytes = Buffer.from(renderJsonFile(file, this.#options));
    this.#written.set(file, bytes);
    return bytes;
  }

  /** The whole report, byte by byte what `renderReport` gives. */
  join(report: Report): Uint8Array {
    const { before, between, after } = frameJson(report);
    const comma = Buffer.from(between);
    const files = report.files.flatMap((file, index) => {
      const bytes = this.#written.get(file) ?? this.write(file);
      return index === 0 ? [bytes] : [comma, bytes];
    });
    return Buffer.concat([Buffer.from(before), ...files, Buffer.from(after)]);
  }
}
