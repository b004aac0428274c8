using System;
using System.Collections.Generic;
using System.Threading;

namespace Annals.App.Cli;

/// <summary>
/// One reader, several workers, one writer: results leave in the order of their inputs, whatever the number of workers. No more than a few
/// inputs for each worker, and no more than a set number of bytes, are held at once.
/// </summary>
/// <typeparam name="TIn">What is read.</typeparam>
/// <typeparam name="TOut">What a worker makes of it.</typeparam>
/// <param name="threads">Number of workers, 1 or more.</param>
/// <param name="size">Bytes that an input holds.</param>
internal sealed class OrderedPipeline<TIn, TOut>(int threads, Func<TIn, long> size)
{
    private const long MostBytes = 48L * 1024 * 1024;
    private const int StackBytes = 16 * 1024 * 1024;

    private sealed class Slot(TIn input, long bytes)
    {
        internal TIn Input { get; } = input;
        internal long Bytes { get; } = bytes;
        internal TOut? Output { get; set; }
        internal bool Done { get; set; }
    }

    private readonly object gate = new();
    private readonly Queue<Slot> waiting = new();
    private readonly Queue<Slot> ordered = new();
    private long held;
    private bool finished;
    private bool stopped;
    private Exception? failure;

    /// <summary>Runs to the end of the inputs, or until <paramref name="write"/> returns false. Rethrows what a part of it throws.</summary>
    /// <param name="inputs">Walked by one thread.</param>
    /// <param name="newWorker">Called once for each worker, on its thread.</param>
    /// <param name="write">Called in order, on this thread.</param>
    internal void Run(IEnumerable<TIn> inputs, Func<Func<TIn, TOut>> newWorker, Func<TOut, bool> write)
    {
        Start(() => Read(inputs));
        for (int i = 0; i < threads; i++) Start(() => Work(newWorker));
        try
        {
            while (Next() is { } slot && write(slot.Output!))
            {
            }
        }
        finally
        {
            Stop(null);
        }
        if (failure is null) return;
        throw new InvalidOperationException(failure.Message, failure);
    }

    private void Start(Action body)
    {
        new Thread(() => Guarded(body), StackBytes) { IsBackground = true }.Start();
    }

    private void Guarded(Action body)
    {
        try
        {
            body();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Stop(e);
        }
    }

    private void Stop(Exception? cause)
    {
        lock (gate)
        {
            failure ??= cause;
            stopped = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Read(IEnumerable<TIn> inputs)
    {
        foreach (TIn input in inputs)
            if (!Add(new Slot(input, size(input)))) return;
        lock (gate)
        {
            finished = true;
            Monitor.PulseAll(gate);
        }
    }

    private bool Add(Slot slot)
    {
        lock (gate)
        {
            while (!stopped && ordered.Count > 0 && (ordered.Count >= 6 * threads || held + slot.Bytes > MostBytes)) Monitor.Wait(gate);
            held += slot.Bytes;
            waiting.Enqueue(slot);
            ordered.Enqueue(slot);
            Monitor.PulseAll(gate);
            return !stopped;
        }
    }

    private void Work(Func<Func<TIn, TOut>> newWorker)
    {
        Func<TIn, TOut> work = newWorker();
        while (TakeWaiting() is { } slot)
        {
            slot.Output = work(slot.Input);
            lock (gate)
            {
                slot.Done = true;
                Monitor.PulseAll(gate);
            }
        }
    }

    private Slot? TakeWaiting()
    {
        lock (gate)
        {
            while (!stopped && waiting.Count == 0 && !finished) Monitor.Wait(gate);
            return stopped || waiting.Count == 0 ? null : waiting.Dequeue();
        }
    }

    private Slot? Next()
    {
        lock (gate)
        {
            while (!stopped && !(ordered.Count > 0 && ordered.Peek().Done) && !(finished && ordered.Count == 0)) Monitor.Wait(gate);
            if (stopped || ordered.Count == 0) return null;
            Slot slot = ordered.Dequeue();
            held -= slot.Bytes;
            Monitor.PulseAll(gate);
            return slot;
        }
    }
}
