package dev.guanxi.sales.clause;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.wording.Publication;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A standing text of contracts. Templates know it by its key; for each language there is one of a key. */
@Entity
@Published(topic = "crm.sales.clause", events = ClauseEvent.class, state = ClauseState.class)
public class Clause extends AggregateRoot<ClauseEvent> implements Owned {
    private String clauseKey;

    @Enumerated(EnumType.STRING)
    private PaperLanguage language;

    @Embedded
    private Publication publication;

    private String category;
    private String title;
    private String body;
    private boolean alternatives;
    private Instant createdAt;

    protected Clause() {} // JPA

    private Clause(String key, PaperLanguage language, ClauseText text, Instant at) {
        super(Ids.next());
        this.clauseKey = key;
        this.language = language;
        this.publication = Publication.FIRST;
        this.createdAt = at;
        write(text);
    }

    static Clause begin(String key, PaperLanguage language, ClauseText text, Instant at) {
        var clause = new Clause(key, language, text, at);
        clause.raise(new ClauseEvent.Begun(clause.id()));
        return clause;
    }

    void change(ClauseText text) {
        publication.ensureInWriting(clauseKey);
        if (!text.equals(text())) {
            write(text);
            raise(new ClauseEvent.Changed(id()));
        }
    }

    private void write(ClauseText text) {
        var checked = text.checked();
        category = checked.category();
        title = checked.title();
        body = checked.text();
        alternatives = checked.alternatives();
    }

    void publish() {
        publication = publication.publish(clauseKey);
        raise(new ClauseEvent.Published(id(), publication.edition()));
    }

    void beginEdition() {
        publication = publication.next(clauseKey);
        raise(new ClauseEvent.EditionBegun(id(), publication.edition()));
    }

    void retire() {
        publication = publication.retire(clauseKey);
        raise(new ClauseEvent.Retired(id()));
    }

    void revive() {
        publication = publication.revive(clauseKey);
        raise(new ClauseEvent.Revived(id()));
    }

    void drop() {
        ensure(publication.published() == null, "published-once-stays", clauseKey);
        raise(new ClauseEvent.Dropped(id()));
    }

    public ClauseText text() {
        return new ClauseText(category, title, body, alternatives);
    }

    public Publication publication() {
        return publication;
    }

    @Override
    public ClauseState state() {
        return new ClauseState(
                clauseKey,
                language,
                publication.edition(),
                publication.status(),
                publication.published(),
                publication.retired(),
                category,
                title,
                body,
                alternatives,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
