import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import './Button.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  readonly slot?: string;
  /** Name for assistive technology, where the words alone do not tell. */
  readonly label?: string;
}

/** A button with words. */
export function Button({ look = 'plain', label, ...props }: ButtonProps) {
  const name = label === undefined ? {} : { 'aria-label': label };
  return <AriaButton {...props} {...name} className={`button button-${look}`} />;
}

interface IconButtonProps {
  /** Name for assistive technology; also the tooltip. */
  readonly label: string;
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  /** Keys shown behind the tooltip. */
  readonly keys?: string;
}

/** A button with an icon alone; its name shows as a tooltip. */
export function IconButton({ label, keys, isPressed, children, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...props}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        className="icon-button"
      >
        {children}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
