@NullMarked
package dev.guanxi.service.cases.messaging;

import org.jspecify.annotations.NullMarked;
