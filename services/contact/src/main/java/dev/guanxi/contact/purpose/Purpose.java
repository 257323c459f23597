package dev.guanxi.contact.purpose;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people may be addressed for. Its wordings are counted, so that a consent says to which of them it was given. */
@Entity
@Published(topic = "crm.contact.purpose", events = PurposeEvent.class, state = PurposeState.class)
public class Purpose extends AggregateRoot<PurposeEvent> implements Owned {
    private String code;

    @Embedded
    private PurposeTexts texts;

    private int wording;
    private boolean active;
    private Instant createdAt;

    protected Purpose() {} // JPA

    private Purpose(String code, PurposeTexts texts, Instant at) {
        super(idOf(code));
        this.code = code;
        this.texts = texts;
        this.wording = 1;
        this.active = true;
        this.createdAt = at;
    }

    static Purpose introduce(String code, PurposeTexts texts, Instant at) {
        var purpose = new Purpose(code, texts, at);
        purpose.raise(new PurposeEvent.Introduced(purpose.id()));
        return purpose;
    }

    /** One id for one code, so that a purpose is found by either and introduced once. */
    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("purpose/" + code).getBytes(StandardCharsets.UTF_8));
    }

    /** Names and asks differently from now on; consents given before keep the wording they were given to. */
    void change(PurposeTexts texts, boolean active) {
        if (!texts.asksLike(this.texts)) {
            wording++;
        }
        this.texts = texts;
        this.active = active;
        raise(new PurposeEvent.Changed(id()));
    }

    /** Refuses when nobody is asked for this any more, or a wording is named that nobody was shown. */
    public void ensureAskedFor(@Nullable Integer wording) {
        ensure(active, "purpose-retired", code);
        ensureField(
                wording != null && wording >= 1 && wording <= this.wording,
                "proof.wording",
                "wording-unknown",
                code,
                this.wording);
    }

    @Override
    public PurposeState state() {
        return new PurposeState(
                code, texts.nameEn(), texts.nameZh(), texts.wordingEn(), texts.wordingZh(), wording, active, createdAt);
    }

    /** Nobody's: all who work with people see it. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }

    public String code() {
        return code;
    }

    public PurposeTexts texts() {
        return texts;
    }

    public int wording() {
        return wording;
    }
}
