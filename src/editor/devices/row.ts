import type * as vscode from 'vscode';
import type { CapturedCode, Device, DeviceCode } from '../../core/reservation/device';
import type { Evidence } from '../../core/reservation/evidence';

/** One line of the devices view. Lines are data, made anew when the evidence changes; their ids stay. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Of the theme; `color` one of its colours. */
  readonly icon: string;
  readonly color?: string;
  /** By which menus tell lines apart. */
  readonly context: string;
  readonly isExpanded?: boolean;
  readonly children?: () => readonly Row[];
  /** A whole sentence for those who hear the view. */
  readonly spoken?: string;
  readonly tooltip?: () => vscode.MarkdownString;
  /** What a click shows. */
  readonly evidence?: Evidence | undefined;
  readonly device?: Device;
  readonly code?: DeviceCode;
  readonly captured?: CapturedCode;
}
