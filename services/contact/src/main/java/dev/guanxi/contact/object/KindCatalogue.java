package dev.guanxi.contact.object;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.persistence.ArisingKinds;
import dev.guanxi.platform.persistence.Catalogue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/**
 * The kinds that there are, in memory, with what the platform does to each.
 */
@Singleton
public class KindCatalogue extends Catalogue<KindCatalogue.Known> implements ArisingKinds {
    private final DefinedKinds kinds;
    private final FieldCatalogue fields;
    private final ObjectRecords records;
    private final RecycleBin bin;

    KindCatalogue(
            DefinedKinds kinds, FieldCatalogue fields, ObjectRecords records, RecycleBin bin, DataSource database) {
        super(database, "object_kind", Known.of(List.of()));
        this.kinds = kinds;
        this.fields = fields;
        this.records = records;
        this.bin = bin;
    }

    /** All that there are, in the order in which they were defined, and what they consist of. */
    record Known(List<KnownKind> kinds, List<?> parts) {
        static Known of(List<KnownKind> kinds) {
            return new Known(kinds, kinds.stream().flatMap(KnownKind::parts).toList());
        }
    }

    @Override
    protected Uni<Known> load() {
        return kinds.all()
                .map(all -> Known.of(all.stream()
                        .map(one -> KnownKind.of(one, fields, records, bin))
                        .toList()));
    }

    @Override
    public List<?> parts() {
        return known().parts();
    }

    /** Those of which there are records for people, in the order in which they were defined. */
    public List<KnownKind> inUse() {
        return known().kinds().stream().filter(KnownKind::inUse).toList();
    }

    /** The kind of these records, or {@link NotFound} when there are none for people. */
    public KnownKind require(String key) {
        return known().kinds().stream()
                .filter(kind -> kind.key().equals(key) && kind.inUse())
                .findFirst()
                .orElseThrow(() -> new NotFound("object-kind", key));
    }
}
