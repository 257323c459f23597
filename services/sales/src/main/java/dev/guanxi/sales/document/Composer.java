package dev.guanxi.sales.document;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.web.Texts;
import dev.guanxi.sales.clause.StandingClause;
import dev.guanxi.sales.clause.StandingClauses;
import dev.guanxi.sales.quote.Judgement;
import dev.guanxi.sales.quote.Quote;
import dev.guanxi.sales.quote.QuoteStatus;
import dev.guanxi.sales.template.DocumentTemplate;
import dev.guanxi.sales.template.TemplateService;
import dev.guanxi.sales.template.TemplateText;
import dev.guanxi.sales.wording.PublishedTexts;
import dev.guanxi.sales.wording.PublishedTexts.Published;
import dev.guanxi.sales.wording.Vocabulary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes documents out of templates, clauses and what is known of their subjects. */
@ApplicationScoped
class Composer {
    /** Somebody approved such a quote, or no rule asked for that. */
    private static final Set<QuoteStatus> SETTLED =
            EnumSet.of(QuoteStatus.APPROVED, QuoteStatus.SENT, QuoteStatus.ACCEPTED);

    private final TemplateService templates;
    private final PublishedTexts published;
    private final StandingClauses clauses;
    private final Subjects subjects;
    private final Facts facts;
    private final Vocabulary vocabulary;
    private final Judgement judgement;

    Composer(
            TemplateService templates,
            PublishedTexts published,
            StandingClauses clauses,
            Subjects subjects,
            Facts facts,
            Vocabulary vocabulary,
            Judgement judgement) {
        this.templates = templates;
        this.published = published;
        this.clauses = clauses;
        this.subjects = subjects;
        this.facts = facts;
        this.vocabulary = vocabulary;
        this.judgement = judgement;
    }

    /** The edition of a template that is used, and the clauses that it refers to. */
    record Pattern(DocumentTemplate template, int edition, TemplateText text, Map<String, StandingClause> clauses) {}

    /**
     * A document as it would be; what is missing in it is told.
     *
     * @param number null for one that has none yet
     * @param held whether its deal stays in its hands until the present transaction ends
     */
    Uni<Composition> compose(Wanted wanted, @Nullable String number, boolean held) {
        return pattern(wanted)
                .chain(pattern ->
                        subjects.find(wanted, held).map(subject -> compose(wanted, number, pattern, subject)));
    }

    private Uni<Pattern> pattern(Wanted wanted) {
        return templates
                .get(wanted.templateId())
                .chain(template -> edition(template, wanted.draft())
                        .chain(edition -> clauses.find(
                                        template.profile().language(),
                                        edition.content().clauses())
                                .map(found -> new Pattern(template, edition.edition(), edition.content(), found))));
    }

    private Uni<Published<TemplateText>> edition(DocumentTemplate template, boolean draft) {
        var name = template.profile().name();
        var state = template.state();
        if (draft) {
            return Uni.createFrom()
                    .item(new Published<>(
                            state.edition(),
                            state.createdAt(),
                            "",
                            template.profile().text()));
        }
        ensure(!state.retired(), "document-template-retired", name);
        var last = state.published();
        if (last == null) {
            throw new RuleBroken("document-template-unpublished", name);
        }
        return published.find(template.id(), last, TemplateText.class).map(Optional::orElseThrow);
    }

    private Composition compose(Wanted wanted, @Nullable String number, Pattern pattern, Subject subject) {
        var language = pattern.template().profile().language();
        var numbered = number == null ? numberLater(language.locale()) : number;
        var term = wanted.terms().term().checked();
        var labels = vocabulary.labels(pattern.text().fields());
        var values = new Said(wanted.values(), pattern.text().fields(), labels)
                .with(facts.of(subject, numbered, term, language.locale()));
        var writer = new Writer(pattern, subject.paper(), wanted.clauses(), values, labels);
        var content = writer.content();
        var make = new Make(
                pattern.template().profile().kind(),
                language,
                origin(pattern, subject, writer.isTermSaid()),
                needs(content, subject.quote()),
                wanted.terms(),
                subject.ownership());
        return new Composition(make, content, writer.missing(), pattern.edition());
    }

    /** What stands in the place of the number of a document that has none yet. */
    static String numberLater(Locale locale) {
        return Texts.of(locale, "document.number-later");
    }

    private static Origin origin(Pattern pattern, Subject subject, boolean termSaid) {
        var deal = subject.deal();
        var quote = subject.quote();
        return new Origin(
                pattern.template().id(),
                pattern.edition(),
                subject.customer().id(),
                subject.contactId(),
                deal == null ? null : deal.id(),
                quote == null ? null : quote.id(),
                quote == null ? null : quote.edition(),
                termSaid);
    }

    /** Something else than a clause of the library, and what the quote would need that nobody approved. */
    private DocumentNeeds needs(Content content, @Nullable Quote quote) {
        var needs = new ArrayList<DocumentNeed>();
        content.clauses().stream()
                .filter(Content.UsedClause::replaced)
                .map(clause -> new DocumentNeed(DocumentNeed.Cause.CLAUSE_REPLACED, clause.title(), clause.key()))
                .forEach(needs::add);
        if (quote != null && !SETTLED.contains(quote.state().status())) {
            judgement.needs(quote).all().stream().map(DocumentNeed::of).forEach(needs::add);
        }
        return new DocumentNeeds(List.copyOf(needs));
    }

    /** Refuses with the keys of all clauses that cannot be said. */
    static void ensureThere(Pattern pattern, Set<String> keys) {
        var profile = pattern.template().profile();
        var missing = keys.stream()
                .filter(key -> !pattern.clauses().containsKey(key))
                .map(key -> new Invalid(key, "clause-unpublished", key, profile.language()))
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleBroken("template-clauses-missing", profile.name()).because(missing);
        }
    }
}
