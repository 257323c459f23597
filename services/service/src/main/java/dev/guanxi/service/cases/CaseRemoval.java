package dev.guanxi.service.cases;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import jakarta.inject.Singleton;

/** The way of cases into the recycle bin, back, and out of it for good; what it was about stays what it is. */
@Singleton
public class CaseRemoval extends Removal<Case> {
    CaseRemoval(Cases cases, RecycleBin bin) {
        super(
                cases,
                bin,
                new Marks<>(Cases.KIND, Case::title, Case::remove, Case::comeBack, Case::erase),
                Powers.of(Roles.SERVICE_MANAGER, Roles.SERVICE_AGENT));
    }
}
