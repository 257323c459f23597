package dev.guanxi.contact.contact;

import dev.guanxi.contact.matching.IdentityJson;
import dev.guanxi.contact.matching.IdentityKind;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Contacts that the caller sees, picked by something else than a list's fields. */
@ApplicationScoped
public class SeenContacts {
    /** The most that one thing is expected to lead to. */
    public static final int MOST = 50;

    private final Contacts contacts;
    private final Pool database;

    SeenContacts(Contacts contacts, Pool database) {
        this.contacts = contacts;
        this.database = database;
    }

    /** How far the caller sees. */
    public Visibility visible() {
        return contacts.visible();
    }

    /** Those who are reached or known by this, main phone and mail included; the oldest first, fifty at most. */
    public Uni<List<ContactRow>> knownBy(IdentityKind kind, String normal) {
        var sql = new Sql();
        var key = sql.bind(IdentityJson.containing(kind, normal));
        var main = switch (kind) {
            case PHONE -> " union select id from contact where phone_key = " + sql.bind(normal);
            case EMAIL -> " union select id from contact where email_key = " + sql.bind(normal);
            case LOYALTY_CARD, SHOP_LOGIN, TAX_NUMBER, SOCIAL_SECURITY_NUMBER, WECHAT -> "";
        };
        return find(
                sql,
                "id in (select id from contact where identities <> '%s' and identities @> %s%s)"
                        .formatted(IdentityJson.NOTHING, key, main));
    }

    /** Those of these that the caller sees, without order. */
    public Uni<List<ContactRow>> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var sql = new Sql();
        return find(sql, "id = any(%s)".formatted(sql.bind(ids.toArray(UUID[]::new))));
    }

    private Uni<List<ContactRow>> find(Sql sql, String condition) {
        sql.add("select ").add(ContactRow.COLUMNS).add(" from contact where ").add(condition);
        sql.add(" and not erased and merged_into is null and not removed and ")
                .add(contacts.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind))
                .add(" order by created_at, id limit " + MOST);
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ContactRow::of)
                        .toList());
    }
}
