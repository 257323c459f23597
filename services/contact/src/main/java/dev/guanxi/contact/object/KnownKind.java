package dev.guanxi.contact.object;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import java.util.stream.Stream;

/**
 * A kind of record with what belongs to it.
 *
 * @param listing its records
 * @param bearer that they can have fields
 * @param keeper by whom references in them are kept true
 * @param removal their way into the recycle bin and back
 * @param updates how rows of files change them
 */
public record KnownKind(
        String key,
        KindDefinition definition,
        Listing<ObjectRow> listing,
        FieldBearer bearer,
        FieldKeeper<ObjectRecord> keeper,
        ObjectRemoval removal,
        ObjectUpdates updates) {
    private static final String TABLE = "object_record";

    /** Who prepares a kind that is not in use. */
    private static final AccessPolicy WHO_PREPARES = AccessPolicy.none().with(ALL, Roles.ADMIN);

    static KnownKind of(DefinedKinds.Defined kind, FieldCatalogue fields, ObjectRecords records, RecycleBin bin) {
        var key = kind.key();
        var share = new FieldBearer.Share("kind", key);
        var listing = listing(key, share, fields);
        var policy = kind.definition().inUse() ? ObjectRecords.POLICY : WHO_PREPARES;
        return new KnownKind(
                key,
                kind.definition(),
                listing,
                FieldBearer.of(listing, TABLE, ObjectState.class, policy)
                        .without("kind")
                        .sharing(share),
                new FieldKeeper<>(
                        key,
                        records,
                        record -> record.isOf(key) ? record.contents().custom() : CustomValues.NOTHING,
                        ObjectRecord::refer),
                new ObjectRemoval(key, records, bin),
                new ObjectUpdates(key, share, records, fields));
    }

    private static Listing<ObjectRow> listing(String key, FieldBearer.Share share, FieldCatalogue fields) {
        return Listing.of(TABLE, ObjectRow.COLUMNS, ObjectRow::of)
                .named(key, ObjectRow.class)
                .sort("createdAt", "created_at", FieldType.TIME)
                .sort("name", "name", FieldType.TEXT)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .only(share.of(""))
                .only("not removed")
                .more(fields.listed(key, "custom", ObjectRow::custom))
                .by("-createdAt");
    }

    boolean inUse() {
        return definition.inUse();
    }

    /**
     * What the platform is told of it. Of a kind that is not in use there is no list, but references in its records are
     * kept true all the same, and what lies in the bin goes and comes.
     */
    Stream<?> parts() {
        var always = Stream.of(bearer, keeper, removal);
        return inUse() ? Stream.concat(Stream.of(listing), always) : always;
    }
}
