package org.clausewise;

import java.util.List;
import org.clausewise.rule.Case;
import org.jspecify.annotations.Nullable;

/**
 * What one check looks at: a case for each view that was handed in.
 *
 * @param cases one for each view
 * @param scope the kinds of input handed in or required, one bit each
 */
record Cases(List<Case<?>> cases, long scope) {
    /** The case whose rules read this view, null where nothing of the kind was handed in. */
    @SuppressWarnings("unchecked") // a case of the view S is a Case<S>
    <S> @Nullable Case<S> of(Class<S> view) {
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).kind().view() == view) {
                return (Case<S>) cases.get(i);
            }
        }
        return null;
    }
}
