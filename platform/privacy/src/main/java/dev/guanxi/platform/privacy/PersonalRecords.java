package dev.guanxi.platform.privacy;

import java.util.List;

/** What a part of a service may hold about people. A bean; every part that keeps personal data has one. */
public interface PersonalRecords {
    List<Holding> holdings();
}
