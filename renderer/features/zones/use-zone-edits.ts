import { useEffect, useRef, useState } from 'react';
import { changeZones } from '../../../shared/edits/change-zones.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Zone } from '../../../shared/model/zone.ts';
import { createImportClient } from '../../import/import-client.ts';
import { useApp } from '../../state/app-context.tsx';
import { zonesByRules } from '../../state/importing/zones-by-rules.ts';
import { usePerform } from '../../state/use-perform.ts';
import { useMessage } from '../../strings/use-message.ts';
import type { ZoneChange } from './edit-zones.ts';

/** What can be done to the zones of an article; each call is one edit. */
export interface ZoneEdits {
  readonly change: (make: ZoneChange) => void;
  /** Puts the zones back as the rules had them. */
  readonly restore: () => void;
  /** Whether the rules are looking at the file again. */
  readonly isReading: boolean;
  /** Why the last change was refused; empty when it was not. */
  readonly problem: string;
}

/** `asRead` are the zones the rules found, where they are at hand: an article not accepted yet. */
export function useZoneEdits(article: Article, asRead?: readonly Zone[]): ZoneEdits {
  const { services, workspace } = useApp();
  const [perform, refusal] = usePerform();
  const [problem, tellProblem] = useMessage();
  const [isReading, setReading] = useState(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const change = (make: ZoneChange) => {
    tellProblem(null);
    perform((project, context) => {
      const zones = project.articles.get(article.id)?.zones ?? [];
      return changeZones(project, article.id, make(zones, context.newId()), context);
    });
  };

  async function readAgain(): Promise<void> {
    const client = createImportClient();
    setReading(true);
    const read = await zonesByRules(article, workspace.getState().project, services, client);
    client.dispose();
    // Another article may be shown by now.
    if (isGone.current) return;
    setReading(false);
    if (read.ok) {
      change(() => read.value);
      return;
    }
    const { error } = read;
    tellProblem(({ importing: { zones } }) =>
      error === 'other-text' ? zones.byRulesOther : zones.byRulesGone,
    );
  }

  return {
    change,
    restore: () => {
      if (asRead === undefined) void readAgain();
      else change(() => asRead);
    },
    isReading,
    problem: problem === '' ? refusal : problem,
  };
}
