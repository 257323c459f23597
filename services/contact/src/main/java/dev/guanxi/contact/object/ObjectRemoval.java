package dev.guanxi.contact.object;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;

/** The way of one kind's records into the recycle bin, back, and out of it for good. */
public class ObjectRemoval extends Removal<ObjectRecord> {
    ObjectRemoval(String kind, ObjectRecords records, RecycleBin bin) {
        super(
                records,
                bin,
                new Marks<>(
                        kind,
                        record -> record.contents().name(),
                        record -> record.ensureOf(kind).remove(),
                        record -> record.ensureOf(kind).comeBack(),
                        record -> record.ensureOf(kind).erase()),
                Powers.of(Roles.SALES_MANAGER, Roles.SALES_REP, Roles.SERVICE_AGENT));
    }
}
