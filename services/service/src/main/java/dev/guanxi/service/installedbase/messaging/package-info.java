/** What the installed base learns from other services. */
@NullMarked
package dev.guanxi.service.installedbase.messaging;

import org.jspecify.annotations.NullMarked;
