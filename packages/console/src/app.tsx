import { useEffect, useState } from 'preact/hooks';

import { speak } from './api.js';
import { AssessmentPage } from './assessment/assessment-page.js';
import { Ready } from './components/notice.js';
import type { Start } from './contract.js';
import { useLoad } from './load.js';
import { ConformancePage } from './pages/conformance-page.js';
import { DeliveryPage } from './pages/delivery-page.js';
import { QualityPage } from './pages/quality-page.js';
import { StandardsPage } from './pages/standards-page.js';
import { StartPage } from './pages/start-page.js';
import { ValidatePage } from './pages/validate-page.js';
import { href, parseRoute, plainPages, type Route } from './routes.js';
import {
  rememberedLanguage,
  rememberLanguage,
  speechOf,
  SpeechContext,
  type Language,
} from './words/index.js';

/** The whole page: navigation, language, and the page that the address names. */
export function App() {
  const [language, setLanguage] = useState<Language>(rememberedLanguage() ?? 'zh-CN');
  const route = useRoute();
  speak(language);
  const start = useLoad<Start>(`/start?lang=${language}`);
  const speech = speechOf(language);
  const { words } = speech;

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // The command line's language holds until somebody chooses another here.
  useEffect(() => {
    if (start.value && rememberedLanguage() === undefined) setLanguage(start.value.language);
  }, [start.value]);

  const choose = (next: Language): void => {
    rememberLanguage(next);
    setLanguage(next);
  };
  const current = (page: Route['page']): 'page' | undefined => (route.page === page ? 'page' : undefined);
  return (
    <SpeechContext.Provider value={speech}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {words.skip}
      </a>
      <header class="top">
        <a class="brand" href={href()}>
          <img src="icon.svg" alt="" width="28" height="28" />
          {words.product}
        </a>
        <nav aria-label={words.navigation}>
          <ul>
            <li>
              <a href={href()} aria-current={current('start') ?? current('assessment')}>
                {words.pages.start}
              </a>
            </li>
            {plainPages.map((page) => (
              <li key={page}>
                <a href={href(page)} aria-current={current(page)}>
                  {words.pages[page]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <button
          type="button"
          class="language"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}
        >
          {words.otherLanguage}
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        <Ready from={start}>
          {(value) => <Shown route={route} start={value} onChanged={start.reload} />}
        </Ready>
      </main>
      <footer>
        {words.product} {start.value?.version ?? ''} · {words.footer}
      </footer>
    </SpeechContext.Provider>
  );
}

function Shown({ route, start, onChanged }: { route: Route; start: Start; onChanged: () => void }) {
  switch (route.page) {
    case 'start':
      return <StartPage start={start} onChanged={onChanged} />;
    case 'assessment':
      return <AssessmentPage key={route.id} id={route.id} part={route.part} detail={route.detail} />;
    case 'conformance':
      return <ConformancePage />;
    case 'validate':
      return <ValidatePage />;
    case 'standards':
      return <StandardsPage id={route.detail} />;
    case 'quality':
      return <QualityPage available={start.features.quality} />;
    case 'delivery':
      return <DeliveryPage features={start.features} />;
  }
}

function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}
