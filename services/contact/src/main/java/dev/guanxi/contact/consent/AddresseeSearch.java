package dev.guanxi.contact.consent;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** Finds those who may be addressed now, for one purpose by one channel. */
@ApplicationScoped
public class AddresseeSearch {
    private static final Listing<Addressee> LISTING = Listing.of("addressee", Addressee.COLUMNS, Addressee::of)
            .named("addressees", Addressee.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("since", "since", FieldType.TIME)
            .filter("personId", "person_id", FieldType.UUID)
            .filter("personKind", "person_kind", FieldType.TEXT)
            .by("-since");

    private final Consents consents;
    private final Pool database;
    private final Cursors cursors;
    private final Clock clock;

    AddresseeSearch(Consents consents, Pool database, Cursors cursors, Clock clock) {
        this.consents = consents;
        this.database = database;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<Addressee> listing() {
        return LISTING;
    }

    public Uni<Page<Addressee>> find(PageRequest request, Matter matter) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return LISTING.page(
                database,
                cursors,
                request,
                consents.visible(),
                bind -> "purpose = %s and channel = %s"
                        .formatted(
                                bind.apply(matter.purpose()),
                                bind.apply(matter.channel().name())),
                bind -> "expires_at is null or expires_at > " + bind.apply(now));
    }
}
