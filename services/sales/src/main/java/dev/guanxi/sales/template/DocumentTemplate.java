package dev.guanxi.sales.template;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What documents of one kind are made of. */
@Entity
@Published(topic = "crm.sales.document-template", events = TemplateEvent.class, state = TemplateState.class)
public class DocumentTemplate extends AggregateRoot<TemplateEvent> implements Owned {
    private String name;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Enumerated(EnumType.STRING)
    private PaperLanguage language;

    @Embedded
    private Publication publication;

    @JdbcTypeCode(SqlTypes.JSON)
    private TemplateText content;

    private Instant createdAt;

    protected DocumentTemplate() {} // JPA

    private DocumentTemplate(TemplateProfile profile, Instant at) {
        super(Ids.next());
        this.publication = Publication.FIRST;
        this.createdAt = at;
        write(profile);
    }

    static DocumentTemplate begin(TemplateProfile profile, Instant at) {
        var template = new DocumentTemplate(profile, at);
        template.raise(new TemplateEvent.Begun(template.id()));
        return template;
    }

    void change(TemplateProfile profile) {
        publication.ensureInWriting(name);
        if (!profile.equals(profile())) {
            ensure(
                    publication.published() == null || profile.language() == language,
                    "template-language-stays",
                    name,
                    language);
            write(profile);
            raise(new TemplateEvent.Changed(id()));
        }
    }

    private void write(TemplateProfile profile) {
        name = profile.name();
        kind = profile.kind();
        language = profile.language();
        content = profile.text().checked();
    }

    void publish() {
        ensure(!content.blocks().isEmpty(), "template-empty", name);
        publication = publication.publish(name);
        raise(new TemplateEvent.Published(id(), publication.edition()));
    }

    void beginEdition() {
        publication = publication.next(name);
        raise(new TemplateEvent.EditionBegun(id(), publication.edition()));
    }

    void retire() {
        publication = publication.retire(name);
        raise(new TemplateEvent.Retired(id()));
    }

    void revive() {
        publication = publication.revive(name);
        raise(new TemplateEvent.Revived(id()));
    }

    void drop() {
        ensure(publication.published() == null, "published-once-stays", name);
        raise(new TemplateEvent.Dropped(id()));
    }

    public TemplateProfile profile() {
        return new TemplateProfile(name, kind, language, content);
    }

    public Publication publication() {
        return publication;
    }

    @Override
    public TemplateState state() {
        return new TemplateState(
                name,
                kind,
                language,
                publication.edition(),
                publication.status(),
                publication.published(),
                publication.retired(),
                createdAt);
    }

    /** What it says is in its history. */
    @Override
    public TemplateText withheld() {
        return content;
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
