import { Component, type ReactNode } from 'react';

type Props = {
  /** What is shown in its place, and the way back to it. */
  readonly instead: (again: () => void) => ReactNode;
  readonly children: ReactNode;
};

/**
 * A fault of the app stays where it is: what it strikes is replaced by words and a way on, never by
 * a white page. Its message may hold data of a patient, so nobody is told it, and no log either.
 */
export class ErrorBoundary extends Component<Props, { readonly struck: boolean }> {
  override state = { struck: false };

  static getDerivedStateFromError() {
    return { struck: true };
  }

  override render() {
    return this.state.struck
      ? this.props.instead(() => this.setState({ struck: false }))
      : this.props.children;
  }
}
