package dev.guanxi.marketing.mailing.web;

import dev.guanxi.marketing.mailing.Mailing;
import dev.guanxi.marketing.mailing.MailingRow;
import dev.guanxi.marketing.mailing.MailingSearch;
import dev.guanxi.marketing.mailing.MailingService;
import dev.guanxi.marketing.mailing.web.MailingResource.MailingFields;
import dev.guanxi.platform.bulk.ContentChanger;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Many mailings changed alike, each as {@link MailingResource#changeMailingFields} does it: in fields of an administrator only. */
@Singleton
public class MailingChanger extends ContentChanger<Mailing, MailingFields> {
    private final MailingService service;
    private final MailingSearch search;

    MailingChanger(MailingService service, MailingSearch search, MergePatch patches) {
        super("mailings", Set.of(Roles.MARKETER, Roles.ADMIN), MailingFields.class, patches);
        this.service = service;
        this.search = search;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request).map(page -> page.map(MailingRow::id));
    }

    @Override
    protected Uni<Mailing> get(UUID id) {
        return service.get(id);
    }

    @Override
    protected MailingFields contentsOf(Mailing mailing) {
        return MailingFields.of(mailing);
    }

    @Override
    protected Uni<Mailing> rewrite(Mailing mailing, MailingFields wanted) {
        return service.fill(mailing.id(), mailing.version(), wanted.values());
    }
}
