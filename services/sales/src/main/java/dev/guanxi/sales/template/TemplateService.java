package dev.guanxi.sales.template;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.sales.clause.StandingClause;
import dev.guanxi.sales.clause.StandingClauses;
import dev.guanxi.sales.wording.PublishedTexts;
import dev.guanxi.sales.wording.Vocabulary;
import dev.guanxi.sales.wording.Wording;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people can do with templates. One method, one transaction. */
@ApplicationScoped
public class TemplateService {
    private final Templates templates;
    private final PublishedTexts published;
    private final StandingClauses clauses;
    private final Vocabulary vocabulary;
    private final CurrentCaller caller;
    private final Clock clock;

    TemplateService(
            Templates templates,
            PublishedTexts published,
            StandingClauses clauses,
            Vocabulary vocabulary,
            CurrentCaller caller,
            Clock clock) {
        this.templates = templates;
        this.published = published;
        this.clauses = clauses;
        this.vocabulary = vocabulary;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<DocumentTemplate> get(UUID id) {
        return templates.require(id);
    }

    @WithTransaction
    public Uni<DocumentTemplate> begin(TemplateProfile profile) {
        return Uni.createFrom()
                .item(() -> read(profile))
                .chain(() -> templates.add(DocumentTemplate.begin(profile, clock.instant())));
    }

    /** Writes the present edition anew, as long as it is not published. */
    @WithTransaction
    public Uni<DocumentTemplate> change(UUID id, long expectedVersion, TemplateProfile profile) {
        return templates.change(id, expectedVersion, template -> template.change(read(profile)));
    }

    /** Refuses names that nobody knows, and fields that make no sense. */
    private TemplateProfile read(TemplateProfile profile) {
        var text = profile.text();
        vocabulary.ensureSound(text.fields());
        vocabulary.ensureKnown(text.names(), text.fields());
        return profile;
    }

    /** Documents are made of the present edition from now on; every clause that it refers to can be said. */
    @WithTransaction
    public Uni<DocumentTemplate> publish(UUID id, long expectedVersion) {
        return templates
                .change(id, expectedVersion, DocumentTemplate::publish)
                .call(this::ensureClauses)
                .call(template -> published.keep(
                        id,
                        template.publication().edition(),
                        template.profile().text(),
                        caller.get().id()));
    }

    private Uni<Void> ensureClauses(DocumentTemplate template) {
        var profile = template.profile();
        return clauses.find(profile.language(), profile.text().clauses())
                .invoke(found -> {
                    ensureThere(template, found.keySet());
                    vocabulary.ensureKnown(names(found.values()), profile.text().fields());
                })
                .replaceWithVoid();
    }

    private static void ensureThere(DocumentTemplate template, Collection<String> found) {
        var missing = new ArrayList<Invalid>();
        template.profile().text().clauses().stream()
                .filter(key -> !found.contains(key))
                .forEach(key -> missing.add(new Invalid(
                        key, "clause-unpublished", key, template.profile().language())));
        if (!missing.isEmpty()) {
            throw new RuleBroken("template-clauses-missing", template.profile().name()).because(missing);
        }
    }

    private static Map<String, Set<String>> names(Collection<StandingClause> found) {
        var places = new LinkedHashMap<String, Set<String>>();
        for (var clause : found) {
            places.put(
                    clause.key(), Wording.of(clause.text().text(), clause.key()).names());
            places.put(
                    clause.key() + ".title",
                    Wording.of(clause.text().title(), clause.key()).names());
        }
        return places;
    }

    @WithTransaction
    public Uni<DocumentTemplate> beginEdition(UUID id, long expectedVersion) {
        return templates.change(id, expectedVersion, DocumentTemplate::beginEdition);
    }

    @WithTransaction
    public Uni<DocumentTemplate> retire(UUID id, long expectedVersion) {
        return templates.change(id, expectedVersion, DocumentTemplate::retire);
    }

    @WithTransaction
    public Uni<DocumentTemplate> revive(UUID id, long expectedVersion) {
        return templates.change(id, expectedVersion, DocumentTemplate::revive);
    }

    /** As long as it was never published. */
    @WithTransaction
    public Uni<Void> drop(UUID id, long expectedVersion) {
        return templates
                .require(id)
                .invoke(template -> template.expectVersion(expectedVersion))
                .invoke(DocumentTemplate::drop)
                .chain(template -> templates.removeAll(List.of(template)));
    }
}
