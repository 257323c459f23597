package dev.guanxi.platform.fields;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Which records refer to a person in fields of an administrator: which record, of which kind, in which field. What else
 * it says is not of the person. Once they are forgotten there is no such record.
 */
@ApplicationScoped
class ReferringRecords implements PersonalRecords {
    private static final String ROWS = """
            select id, '%1$s' as kind, '%2$s' as field, custom ->> '%2$s' as refers_to from %3$s
            where %4$s and (coalesce(custom ->> '%2$s', '') collate "C") = any($1::uuid[]::text[])
            """;

    private final FieldCatalogue catalogue;
    private final Bearers bearers;

    ReferringRecords(FieldCatalogue catalogue, Bearers bearers) {
        this.catalogue = catalogue;
        this.bearers = bearers;
    }

    /** One of each field that there is, because each has its own index. */
    @Override
    public List<Holding> holdings() {
        return catalogue.references().stream()
                .flatMap(field -> bearers.find(field.kind()).stream()
                        .map(bearer -> Holding.removed(
                                "%s with %s".formatted(field.kind(), field.key()),
                                ROWS.formatted(field.kind(), field.key(), bearer.table(), bearer.rows("")))))
                .toList();
    }
}
