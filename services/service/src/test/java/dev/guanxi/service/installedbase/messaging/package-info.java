@NullMarked
package dev.guanxi.service.installedbase.messaging;

import org.jspecify.annotations.NullMarked;
