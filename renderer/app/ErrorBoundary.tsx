import { Component, type ReactNode } from 'react';
import { useRouteError } from 'react-router';
import { FaultPage } from './FaultPage.tsx';

interface State {
  readonly error: unknown;
  readonly there: boolean;
}

/** Catches what a page throws while it is drawn. React asks for a class here. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { error: null, there: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, there: true };
  }

  override render(): ReactNode {
    return this.state.there ? <main className="main"><FaultPage error={this.state.error} /></main> : this.props.children;
  }
}

/** The same inside the frame, so that the rail still leads away. */
export function PageFault() {
  return <FaultPage error={useRouteError()} />;
}
