package org.counterpart.base.ui;

import java.util.function.BooleanSupplier;

/**
 * An entry of the workspace's navigation; each module declares its own as a bean.
 *
 * @param key of its name in the translation files
 * @param path of the view, without leading slash; empty for the home view
 * @param order from the top: 0 home, 10–49 daily work, 50–89 running the place, 90 own account
 * @param visible whether the person who is signed in has any use for it; the service refuses all the same
 */
public record NavigationEntry(String key, String path, int order, BooleanSupplier visible) {}
