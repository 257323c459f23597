package dev.guanxi.contact.need;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How well a product meets a need, and who says so. There is one for each product and need. Belongs to the house. */
@Entity
@Published(topic = "crm.contact.need-fulfilment", events = FulfilmentEvent.class, state = FulfilmentState.class)
public class Fulfilment extends AggregateRoot<FulfilmentEvent> implements Owned {
    private UUID productId;
    private UUID needId;
    private int percent;
    private @Nullable String evidence;
    private String statedBy;
    private Instant statedAt;

    protected Fulfilment() {} // JPA

    private Fulfilment(UUID productId, UUID needId, Statement statement) {
        super(idOf(productId, needId));
        this.productId = productId;
        this.needId = needId;
        write(statement);
    }

    /** The id of what is said of a product and a need. */
    static UUID idOf(UUID productId, UUID needId) {
        return UUID.nameUUIDFromBytes((productId + " " + needId).getBytes(StandardCharsets.UTF_8));
    }

    static Fulfilment stated(UUID productId, UUID needId, Statement statement) {
        var fulfilment = new Fulfilment(productId, needId, statement);
        fulfilment.raise(new FulfilmentEvent.Stated(fulfilment.id(), productId, needId));
        return fulfilment;
    }

    void change(Statement statement) {
        write(statement);
        raise(new FulfilmentEvent.Changed(id()));
    }

    private void write(Statement statement) {
        percent = statement.percent();
        evidence = statement.evidence();
        statedBy = statement.by();
        statedAt = statement.at();
    }

    @Override
    public FulfilmentState state() {
        return new FulfilmentState(productId, needId, percent, evidence, statedBy, statedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }

    /**
     * What somebody says.
     *
     * @param percent 0 (not at all) to 100 (wholly)
     */
    record Statement(int percent, @Nullable String evidence, String by, Instant at) {}
}
