/**
 * How every service answers two questions about a person: what do you hold, and have you forgotten them. A service
 * declares its {@link dev.guanxi.platform.privacy.Holding}s; asking, sealing, sending and repeating is done here.
 */
@NullMarked
package dev.guanxi.platform.privacy;

import org.jspecify.annotations.NullMarked;
