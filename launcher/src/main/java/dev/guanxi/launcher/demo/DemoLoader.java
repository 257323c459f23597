package dev.guanxi.launcher.demo;

import java.util.List;
import java.util.stream.Collectors;

/** Tells the whole story, without the parts whose services are away. */
final class DemoLoader {

    /** In an order in which what is referred to comes first. */
    private static final List<Chapter> CHAPTERS = List.of(
            new CatalogueChapter(),
            new CustomerChapter(),
            new CampaignChapter(),
            new LeadChapter(),
            new OpportunityChapter(),
            new OrderChapter(),
            new FigureChapter(),
            new PartnerChapter(),
            new CaseChapter());

    private final Desk desk;

    DemoLoader(Desk desk) {
        this.desk = desk;
    }

    /** {@return whether all of it is there now} */
    boolean load(DemoCompany company) {
        CHAPTERS.forEach(chapter -> load(chapter, company));
        return desk.tally().complaints() == 0;
    }

    private void load(Chapter chapter, DemoCompany company) {
        Tally tally = desk.tally();
        tally.say(chapter.title());
        try {
            String missing = missing(chapter);
            if (missing.isEmpty()) {
                chapter.tell(company, desk);
            } else {
                tally.complain("left out: %s is away. Load again when it is back.".formatted(missing));
            }
        } catch (ServiceAwayException away) {
            tally.complain("the rest is left out: %s. Load again when it is back.".formatted(away.getMessage()));
        }
        tally.sumUp();
    }

    private String missing(Chapter chapter) {
        return chapter.services().stream()
                .filter(service -> !desk.api().isThere(service))
                .map(Service::word)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
