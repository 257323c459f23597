package dev.guanxi.service.installedbase.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.service.installedbase.LifeStage;
import org.jspecify.annotations.Nullable;

/** What can be changed of many installed products at once: each of these alone is changed as {@link InstalledProductResource} does it. */
record InstalledProductChange(
        @Nullable CustomValues custom, @Nullable LifeStage status) {}
