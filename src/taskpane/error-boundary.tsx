import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { TEXTS } from "./text/pane-text";
import type { Language } from "./text/pane-text";

interface Properties {
  readonly language: Language;
  /** Text that names what is drawn: when it changes, an error of what was drawn before is forgotten. */
  readonly about: string;
  readonly children: ReactNode;
}

interface Broken {
  readonly message: string | undefined;
  readonly about: string;
}

/** A bug in drawing one view leaves the rest of the pane standing. React knows such a boundary as a class only. */
export class ErrorBoundary extends Component<Properties, Broken> {
  override state: Broken = { message: undefined, about: this.props.about };

  static getDerivedStateFromError(error: unknown): Partial<Broken> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps({ about }: Properties, state: Broken): Broken | null {
    return about === state.about ? null : { message: undefined, about };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    const text = TEXTS[this.props.language].broken;
    return (
      <div role="alert" style={{ padding: "12px" }}>
        <h1 style={{ fontSize: "16px", margin: "0 0 8px" }}>{text.title}</h1>
        <p style={{ margin: "0 0 8px" }}>{text.text}</p>
        <p style={{ margin: "0 0 12px", overflowWrap: "anywhere" }} lang="en">
          {message}
        </p>
        <Button onClick={() => this.setState({ message: undefined })}>{text.again}</Button>
      </div>
    );
  }
}
