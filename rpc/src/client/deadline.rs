//! Deadlines: what is waited for, at most until then.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::task::coop::unconstrained;
use tokio::time::{Sleep, sleep_until};

/// When `time` will have passed.
pub(super) fn after(time: Duration) -> Instant {
    /// What no call takes.
    const EVER: Duration = Duration::from_secs(10 * 365 * 24 * 3600);
    Instant::now() + time.min(EVER)
}

/// A timer, which costs nothing until it is waited for.
pub(super) fn timer(deadline: Instant) -> Sleep {
    sleep_until(deadline.into())
}

/// What `future` comes to; `None` when the timer ends before.
pub(super) async fn within<F: Future>(mut timer: Pin<&mut Sleep>, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => self::poll(timer.as_mut(), cx).map(|()| None),
    })
    .await
}

/// Ready when the timer has ended: also where what was waited for has used up all that the task may do at a time, as a peer can bring about.
pub(super) fn poll(timer: Pin<&mut Sleep>, cx: &mut Context<'_>) -> Poll<()> {
    Pin::new(&mut unconstrained(timer)).poll(cx)
}

/// `time`, less up to `share` of it, at random.
pub(super) fn jittered(time: Duration, share: f64) -> Duration {
    use std::hash::{BuildHasher, Hasher, RandomState};
    // Every state has keys of its own, of which the first were random.
    let random = RandomState::new().build_hasher().finish() as f64 / u64::MAX as f64;
    time.mul_f64(1.0 - share * random)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jitter_keeps_to_its_share() {
        let time = Duration::from_secs(10);
        let jittered: Vec<_> = (0..100).map(|_| jittered(time, 0.5)).collect();
        assert!(jittered.iter().all(|found| (time / 2..=time).contains(found)), "{jittered:?}");
        let (least, most) = (jittered.iter().min().expect("some"), jittered.iter().max().expect("some"));
        assert!(*most - *least > Duration::from_secs(2), "{least:?} to {most:?}");
    }

    #[test]
    fn no_time_is_too_long() {
        assert!(after(Duration::MAX) > Instant::now() + Duration::from_secs(1 << 28));
    }
}
